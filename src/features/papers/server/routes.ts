import { operation } from '#server/perform.ts';
import * as batchContract from '../batchContract.ts';
import * as contract from '../contract.ts';
import * as templateContract from '../templateContract.ts';
import * as batches from './batches.ts';
import { draft, issue, preview } from './issue.ts';
import * as register from './register.ts';
import * as templates from './templates.ts';

export const papersOperations = [
  operation(contract.listOccasions, register.occasions),
  operation(contract.previewPaper, preview),
  operation(contract.draftPaper, draft),
  operation(contract.issuePaper, issue),
  operation(contract.voidPaper, register.declareVoid),
  operation(contract.listPapers, register.list),
  operation(contract.showPaper, register.show),
  operation(contract.readPaperFile, register.file),
  operation(batchContract.listDue, batches.due),
  operation(batchContract.startBatch, batches.start),
  operation(batchContract.readBatch, batches.read),
  operation(batchContract.readBatchFile, batches.file),
  operation(templateContract.listTemplates, templates.list),
  operation(templateContract.keepTemplate, templates.keep),
  operation(templateContract.revertTemplate, templates.revert),
  operation(templateContract.readTemplateFile, templates.file),
];
