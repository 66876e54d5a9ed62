import { Drawer, Form, Input, Radio } from 'antd';
import { ActForm } from '#web/form/ActForm.tsx';
import { remarkMeeting } from '../../contract/holding.ts';
import { QUALITY_MARKS } from '../../model.ts';
import type { Meeting } from '../MeetingPage.tsx';
import { sayMeeting } from '../sayMeeting.ts';

type Values = {
  visitor?: string;
  supportNote?: string;
  quality?: (typeof QUALITY_MARKS)[number];
  qualityNote?: string;
};

const textOf = (words: string | undefined): string | null => words?.trim() || null;

/** The remarks of the upper level; after the end also the quality mark. */
export function RemarkForm({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const { code, isClosed, visitor, supportNote, quality, qualityNote } = meeting;
  return (
    <Drawer open title={sayMeeting('remark.title')} onClose={onClose} size="large">
      <ActForm<typeof remarkMeeting, Values>
        endpoint={remarkMeeting}
        of={code}
        initial={{
          ...(visitor ? { visitor } : {}),
          ...(supportNote ? { supportNote } : {}),
          ...(quality ? { quality } : {}),
          ...(qualityNote ? { qualityNote } : {}),
        }}
        inputOf={(values) => ({
          meetingCode: code,
          visitor: textOf(values.visitor),
          supportNote: textOf(values.supportNote),
          ...(isClosed ? { quality: values.quality ?? null, qualityNote: textOf(values.qualityNote) } : {}),
        })}
        words={sayMeeting('remark.act')}
        wayBack={sayMeeting('remark.back')}
        preview={({ quality: mark }) =>
          mark ? [sayMeeting('remark.preview', { mark: sayMeeting(`quality.${mark}`) })] : []
        }
        onDone={onClose}
      >
        {() => (
          <>
            {isClosed && (
              <>
                <Form.Item name="quality" label={sayMeeting('remark.quality')}>
                  <Radio.Group
                    options={QUALITY_MARKS.map((value) => ({ value, label: sayMeeting(`quality.${value}`) }))}
                  />
                </Form.Item>
                <Form.Item name="qualityNote" label={sayMeeting('remark.quality-note')}>
                  <Input.TextArea rows={3} maxLength={2_000} />
                </Form.Item>
              </>
            )}
            <Form.Item
              name="visitor"
              label={sayMeeting('remark.visitor')}
              extra={sayMeeting('remark.visitor-extra')}
            >
              <Input maxLength={300} autoComplete="off" />
            </Form.Item>
            <Form.Item name="supportNote" label={sayMeeting('remark.support')}>
              <Input.TextArea rows={3} maxLength={2_000} />
            </Form.Item>
          </>
        )}
      </ActForm>
    </Drawer>
  );
}
