import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { partOf } from '#features/papers/server/testing/template.ts';
import { linesOf } from '#features/papers/server/word/text.ts';
import { day as dayOf } from '#kernel/day.ts';
import { columnDate } from '#kernel/number.ts';

/** What is filled into an opened form. */
type Fill = (form: Locator) => Promise<void>;

type Meeting = {
  on: string;
  yes: number;
  /** Of a committee, whose roll nobody keeps here. */
  convened?: number;
  decisionNumber?: string;
};

/** Writes a day into a field and takes it. */
export const putDay = async (field: Locator, on: string): Promise<void> => {
  await field.fill(columnDate(dayOf(on)));
  await field.press('Enter');
};

/** One choice of the only list of a form, found by its words. */
export const choose = async (form: Locator, words: string): Promise<void> => {
  const list = form.getByRole('combobox');
  await list.fill(words);
  await form.page().getByTitle(words, { exact: true }).last().click();
  await list.press('Tab');
};

/** What people at their desks do with one case, each on a page of their own, through the screens. */
export const desksOf = (caseCode: string) => {
  let latest: Page | null = null;
  return (page: Page) => {
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });
    const address = `/ho-so/${caseCode}`;

    /** Records one act of the case. */
    const record = async (act: string, on: string, fill?: Fill): Promise<void> => {
      // What was recorded at another desk is seen when the page is opened again.
      if (latest !== page || new URL(page.url()).pathname !== address) await page.goto(address);
      await button(act).first().waitFor({ state: 'attached' });
      await page.evaluate("for (const one of document.querySelectorAll('main details')) one.open = true");
      await button(act).first().click();
      const form = dialog(act);
      await putDay(form.getByLabel(/^Ngày/).first(), on);
      // Nobody is listed without a basis.
      if (act === 'Đưa vào danh sách cảm tình') await form.getByLabel('nghị quyết chi bộ').check();
      await fill?.(form);
      const told = page.waitForResponse((answer) => answer.url().endsWith(`/cases/${caseCode}`));
      await form.getByRole('button', { name: 'Ghi', exact: true }).click();
      await page.getByText(`Đã ghi: ${act}`).waitFor();
      await told;
      latest = page;
    };

    /** A meeting of the body of this desk: planned, opened, voted, ended. */
    const meet = async ({ on, yes, convened, decisionNumber }: Meeting): Promise<void> => {
      await page.goto('/hop');
      await button('Lên lịch họp').click();
      const plan = dialog('Lên lịch họp');
      await putDay(plan.getByLabel('Ngày họp'), on);
      await plan.getByRole('button', { name: 'Lên lịch', exact: true }).click();
      await page.waitForURL(/\/hop\/./);
      if (convened !== undefined) {
        await page.getByLabel('Số được triệu tập').fill(String(convened));
        await page.getByLabel('Số có mặt').fill(String(convened));
      }
      await button('Bắt đầu họp').click();
      await page.getByLabel('Tán thành', { exact: true }).fill(String(yes));
      if (decisionNumber) await page.getByLabel('Số quyết định').fill(decisionNumber);
      await button('Ghi kết quả').click();
      await page.getByText('đã ghi vào hồ sơ.', { exact: false }).waitFor();
      await button('Kết thúc họp').click();
      await dialog('Kết thúc họp').getByRole('button', { name: 'Kết thúc họp' }).click();
      await page.getByRole('heading', { name: 'Kết quả biểu quyết' }).waitFor();
    };

    /** Issues one paper of the case, looked at before; the words of the Word file that comes down. */
    const print = async (kind: string | RegExp, place?: string): Promise<string> => {
      await page.goto(`/giay-to?case=${caseCode}`);
      const row = page.locator('tr', { hasText: kind }).filter({ hasText: 'Chưa ban hành' }).first();
      await row.getByRole('button', { name: /^Xem và ban hành/ }).click();
      const panel = dialog(/^Xem trước/);
      if (place) await panel.getByLabel('Nơi ban hành ghi trên giấy').fill(place);
      await panel.getByText('Giấy đã đủ mọi giá trị').waitFor();
      await panel.getByRole('button', { name: 'Ban hành và tải' }).click();
      const [issued] = await Promise.all([
        page.waitForEvent('download'),
        dialog('Ban hành và tải').getByRole('button', { name: 'Ban hành và tải' }).click(),
      ]);
      return linesOf(partOf(await readFile(await issued.path()))).join('\n');
    };

    return { record, meet, print };
  };
};
