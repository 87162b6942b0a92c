-- Nobody passes a gate on assumptions without a word; gates in both languages; comments of reports
-- in the workspace.

UPDATE stage_set SET asks_reason = 1;

ALTER TABLE deal_stage ADD COLUMN gate_en TEXT NOT NULL DEFAULT '';

UPDATE deal_stage SET gate_en = 'Two roles state the need, or we observed it' || char(10) ||
        'Known who uses it and who evaluates it'
    WHERE gate = '需求由两个角色说明或现场观察到' || char(10) || '已知谁使用、谁评估';
UPDATE deal_stage SET gate_en = 'Budget holder or decision maker met' || char(10) ||
        'Budget and time known'
    WHERE gate = '见过预算方或拍板方' || char(10) || '预算与时间已知';
UPDATE deal_stage SET gate_en = 'Scope, time and goals of the trial agreed' || char(10) ||
        'End of the trial and the day to step in set'
    WHERE gate = '试用范围、期限与成功标准已约定' || char(10) || '试用结束日与介入日已定';
UPDATE deal_stage SET gate_en = 'Evaluator accepts the solution' || char(10) || 'Rivals known'
    WHERE gate = '评估方认可方案' || char(10) || '竞争对手已知';
UPDATE deal_stage SET gate_en = 'Both sides confirmed the terms of the contract' || char(10) ||
        'Signatory and steps of approval known'
    WHERE gate = '合同条款双方确认' || char(10) || '签字方与审批步骤已知';

CREATE TABLE report_comment (
    id INTEGER PRIMARY KEY,
    from_day TEXT,
    to_day TEXT,
    part TEXT NOT NULL,
    text TEXT NOT NULL DEFAULT ''
) STRICT;
