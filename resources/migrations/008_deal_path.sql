-- The path of a deal: its stages as data, dated changes of its terms, what it sells, what speaks for
-- it, the steps that lead to its go-live and what its gates were passed on.

CREATE TABLE stage_set (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    name_en TEXT NOT NULL DEFAULT '',
    business_type TEXT,
    position INTEGER NOT NULL DEFAULT 0,
    asks_reason INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE deal_stage (
    id INTEGER PRIMARY KEY,
    stage_set INTEGER NOT NULL
        REFERENCES stage_set(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    name_en TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL DEFAULT 0,
    phase TEXT NOT NULL DEFAULT 'open',
    probability INTEGER CHECK (probability BETWEEN 0 AND 100),
    limit_s INTEGER CHECK (limit_s > 0),
    limit_a INTEGER CHECK (limit_a > 0),
    limit_b INTEGER CHECK (limit_b > 0),
    limit_c INTEGER CHECK (limit_c > 0),
    gate TEXT NOT NULL DEFAULT '',
    retired INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX deal_stage_by_set ON deal_stage(stage_set);
CREATE INDEX deal_stage_by_key ON deal_stage(key);

ALTER TABLE opportunity ADD COLUMN stage_set INTEGER
    REFERENCES stage_set(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE opportunity ADD COLUMN stage_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE opportunity ADD COLUMN revenue_mode TEXT;
ALTER TABLE opportunity ADD COLUMN first_income_on TEXT;
ALTER TABLE opportunity ADD COLUMN go_live_on TEXT;
ALTER TABLE opportunity ADD COLUMN lost_cause TEXT;
ALTER TABLE opportunity ADD COLUMN core_need TEXT NOT NULL DEFAULT '';
ALTER TABLE opportunity ADD COLUMN why_came TEXT NOT NULL DEFAULT '';
CREATE INDEX opportunity_by_stage_set ON opportunity(stage_set) WHERE stage_set IS NOT NULL;
ALTER TABLE stage_change ADD COLUMN reason TEXT NOT NULL DEFAULT '';
-- Figures read the whole history: all they need of it stands in the index.
DROP INDEX stage_change_by_opportunity;
CREATE INDEX stage_change_by_opportunity
    ON stage_change(opportunity, changed_at, id, from_stage, to_stage);

CREATE TABLE terms_change (
    id INTEGER PRIMARY KEY,
    opportunity INTEGER NOT NULL
        REFERENCES opportunity(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    amount INTEGER,
    currency TEXT NOT NULL DEFAULT 'CNY',
    expected_close TEXT,
    probability INTEGER CHECK (probability BETWEEN 0 AND 100),
    changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX terms_change_by_opportunity ON terms_change(opportunity, changed_at);

CREATE TABLE deal_line (
    id INTEGER PRIMARY KEY,
    opportunity INTEGER NOT NULL
        REFERENCES opportunity(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    product INTEGER REFERENCES product(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL DEFAULT '',
    quantity INTEGER NOT NULL DEFAULT 1,
    price INTEGER,
    discount INTEGER CHECK (discount BETWEEN 0 AND 100),
    quoted_on TEXT,
    position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX deal_line_by_opportunity ON deal_line(opportunity);
CREATE INDEX deal_line_by_product ON deal_line(product) WHERE product IS NOT NULL;

CREATE TABLE intent_sign (
    id INTEGER PRIMARY KEY,
    opportunity INTEGER NOT NULL
        REFERENCES opportunity(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL DEFAULT 'budget_named',
    evidence TEXT NOT NULL DEFAULT '',
    contact INTEGER REFERENCES contact(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    visit INTEGER REFERENCES visit(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    seen_on TEXT
) STRICT;
CREATE INDEX intent_sign_by_opportunity ON intent_sign(opportunity);
CREATE INDEX intent_sign_by_contact ON intent_sign(contact) WHERE contact IS NOT NULL;
CREATE INDEX intent_sign_by_visit ON intent_sign(visit) WHERE visit IS NOT NULL;

CREATE TABLE path_step (
    id INTEGER PRIMARY KEY,
    opportunity INTEGER NOT NULL
        REFERENCES opportunity(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    kind TEXT NOT NULL DEFAULT 'ours',
    party TEXT NOT NULL DEFAULT 'us',
    owner TEXT NOT NULL DEFAULT '',
    contact INTEGER REFERENCES contact(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    due TEXT,
    days INTEGER CHECK (days >= 0),
    done_on TEXT,
    step_in_on TEXT,
    position INTEGER NOT NULL DEFAULT 0,
    notes TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX path_step_by_opportunity ON path_step(opportunity, position);
CREATE INDEX path_step_by_contact ON path_step(contact) WHERE contact IS NOT NULL;

CREATE TABLE gate_evidence (
    id INTEGER PRIMARY KEY,
    opportunity INTEGER NOT NULL
        REFERENCES opportunity(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    stage TEXT NOT NULL,
    condition TEXT NOT NULL,
    level TEXT NOT NULL DEFAULT 'assumed',
    source TEXT NOT NULL DEFAULT '',
    contact INTEGER REFERENCES contact(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    visit INTEGER REFERENCES visit(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    seen_on TEXT
) STRICT;
CREATE INDEX gate_evidence_by_opportunity ON gate_evidence(opportunity, stage);
CREATE INDEX gate_evidence_by_contact ON gate_evidence(contact) WHERE contact IS NOT NULL;
CREATE INDEX gate_evidence_by_visit ON gate_evidence(visit) WHERE visit IS NOT NULL;

CREATE TABLE trust_proof (
    id INTEGER PRIMARY KEY,
    opportunity INTEGER NOT NULL
        REFERENCES opportunity(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    source TEXT NOT NULL DEFAULT 'benchmark',
    what TEXT NOT NULL,
    contact INTEGER REFERENCES contact(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    visit INTEGER REFERENCES visit(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    shown_on TEXT
) STRICT;
CREATE INDEX trust_proof_by_opportunity ON trust_proof(opportunity);
CREATE INDEX trust_proof_by_contact ON trust_proof(contact) WHERE contact IS NOT NULL;
CREATE INDEX trust_proof_by_visit ON trust_proof(visit) WHERE visit IS NOT NULL;

-- The sets a workspace begins with, under the same ids everywhere. A person may change them all.

INSERT INTO stage_set(id, name, name_en, business_type, position) VALUES
    (1, '通用', 'General', NULL, 1),
    (2, '平台型', 'Platform', 'platform', 2),
    (3, '工具型', 'Tool', 'tool', 3),
    (4, '服务型', 'Service', 'service', 4),
    (5, '硬件型', 'Hardware', 'hardware', 5),
    (6, '改革型', 'Transformation', 'transformation', 6);

INSERT INTO deal_stage(id, stage_set, key, name, name_en, position, phase, probability, limit_s,
        limit_a, limit_b, limit_c, gate) VALUES
    (101, 1, 'lead', '线索', 'Lead', 1, 'lead', NULL, NULL, NULL, NULL, NULL, ''),
    (102, 1, 'qualified', '需求确认', 'Qualified', 2, 'open', NULL, NULL, NULL, NULL, NULL, ''),
    (103, 1, 'proposal', '方案演示', 'Proposal', 3, 'open', NULL, NULL, NULL, NULL, NULL, ''),
    (104, 1, 'negotiation', '商务谈判', 'Negotiation', 4, 'open', NULL, NULL, NULL, NULL, NULL, ''),
    (105, 1, 'won', '签约', 'Won', 5, 'won', NULL, NULL, NULL, NULL, NULL, ''),
    (106, 1, 'lost', '流失', 'Lost', 6, 'lost', NULL, NULL, NULL, NULL, NULL, '');

INSERT INTO deal_stage(id, stage_set, key, name, name_en, position, phase, probability, limit_s,
        limit_a, limit_b, limit_c, gate) VALUES
    (201, 2, 'lead', '线索', 'Lead', 1, 'lead', NULL, NULL, NULL, NULL, NULL, ''),
    (202, 2, 'qualified', '需求确认', 'Qualified', 2, 'open', NULL, NULL, NULL, NULL, NULL,
        '需求由两个角色说明或现场观察到' || char(10) || '已知谁使用、谁评估'),
    (203, 2, 'proposal', '方案演示', 'Proposal', 3, 'open', NULL, NULL, NULL, NULL, NULL,
        '见过预算方或拍板方' || char(10) || '预算与时间已知'),
    (204, 2, 'trial', '试运行', 'Trial run', 4, 'trial', 55, 30, 30, 30, 30,
        '试用范围、期限与成功标准已约定' || char(10) || '试用结束日与介入日已定'),
    (205, 2, 'negotiation', '商务谈判', 'Negotiation', 5, 'open', NULL, NULL, NULL, NULL, NULL,
        '评估方认可方案' || char(10) || '竞争对手已知'),
    (206, 2, 'won', '签约', 'Won', 6, 'won', NULL, NULL, NULL, NULL, NULL,
        '合同条款双方确认' || char(10) || '签字方与审批步骤已知'),
    (207, 2, 'serving', '上线服务', 'In service', 7, 'serving', NULL, NULL, NULL, NULL, NULL, ''),
    (208, 2, 'paying', '付费', 'Paying', 8, 'paying', NULL, NULL, NULL, NULL, NULL, ''),
    (209, 2, 'repurchase', '续约', 'Renewal', 9, 'repurchase', NULL, NULL, NULL, NULL, NULL, ''),
    (210, 2, 'lost', '流失', 'Lost', 10, 'lost', NULL, NULL, NULL, NULL, NULL, '');

INSERT INTO deal_stage(id, stage_set, key, name, name_en, position, phase, probability, limit_s,
        limit_a, limit_b, limit_c, gate) VALUES
    (301, 3, 'lead', '线索', 'Lead', 1, 'lead', NULL, NULL, NULL, NULL, NULL, ''),
    (302, 3, 'qualified', '需求确认', 'Qualified', 2, 'open', NULL, NULL, NULL, NULL, NULL,
        '需求由两个角色说明或现场观察到' || char(10) || '已知谁使用、谁评估'),
    (303, 3, 'proposal', '方案演示', 'Proposal', 3, 'open', NULL, NULL, NULL, NULL, NULL,
        '见过预算方或拍板方' || char(10) || '预算与时间已知'),
    (304, 3, 'trial', '试用', 'Trial', 4, 'trial', 55, 30, 30, 30, 30,
        '试用范围、期限与成功标准已约定' || char(10) || '试用结束日与介入日已定'),
    (305, 3, 'negotiation', '商务谈判', 'Negotiation', 5, 'open', NULL, NULL, NULL, NULL, NULL,
        '评估方认可方案' || char(10) || '竞争对手已知'),
    (306, 3, 'won', '签约', 'Won', 6, 'won', NULL, NULL, NULL, NULL, NULL,
        '合同条款双方确认' || char(10) || '签字方与审批步骤已知'),
    (307, 3, 'serving', '使用服务', 'In service', 7, 'serving', NULL, NULL, NULL, NULL, NULL, ''),
    (308, 3, 'paying', '付费', 'Paying', 8, 'paying', NULL, NULL, NULL, NULL, NULL, ''),
    (309, 3, 'repurchase', '续约', 'Renewal', 9, 'repurchase', NULL, NULL, NULL, NULL, NULL, ''),
    (310, 3, 'lost', '流失', 'Lost', 10, 'lost', NULL, NULL, NULL, NULL, NULL, '');

INSERT INTO deal_stage(id, stage_set, key, name, name_en, position, phase, probability, limit_s,
        limit_a, limit_b, limit_c, gate) VALUES
    (401, 4, 'lead', '线索', 'Lead', 1, 'lead', NULL, NULL, NULL, NULL, NULL, ''),
    (402, 4, 'qualified', '需求确认', 'Qualified', 2, 'open', NULL, NULL, NULL, NULL, NULL,
        '需求由两个角色说明或现场观察到' || char(10) || '已知谁使用、谁评估'),
    (403, 4, 'proposal', '方案演示', 'Proposal', 3, 'open', NULL, NULL, NULL, NULL, NULL,
        '见过预算方或拍板方' || char(10) || '预算与时间已知'),
    (404, 4, 'negotiation', '商务谈判', 'Negotiation', 4, 'open', NULL, NULL, NULL, NULL, NULL,
        '评估方认可方案' || char(10) || '竞争对手已知'),
    (405, 4, 'won', '签约', 'Won', 5, 'won', NULL, NULL, NULL, NULL, NULL,
        '合同条款双方确认' || char(10) || '签字方与审批步骤已知'),
    (406, 4, 'paying', '付费', 'Paying', 6, 'paying', NULL, NULL, NULL, NULL, NULL, ''),
    (407, 4, 'serving', '服务', 'In service', 7, 'serving', NULL, NULL, NULL, NULL, NULL, ''),
    (408, 4, 'repurchase', '续约', 'Renewal', 8, 'repurchase', NULL, NULL, NULL, NULL, NULL, ''),
    (409, 4, 'lost', '流失', 'Lost', 9, 'lost', NULL, NULL, NULL, NULL, NULL, '');

INSERT INTO deal_stage(id, stage_set, key, name, name_en, position, phase, probability, limit_s,
        limit_a, limit_b, limit_c, gate) VALUES
    (501, 5, 'lead', '线索', 'Lead', 1, 'lead', NULL, NULL, NULL, NULL, NULL, ''),
    (502, 5, 'qualified', '需求确认', 'Qualified', 2, 'open', NULL, NULL, NULL, NULL, NULL,
        '需求由两个角色说明或现场观察到' || char(10) || '已知谁使用、谁评估'),
    (503, 5, 'proposal', '方案演示', 'Proposal', 3, 'open', NULL, NULL, NULL, NULL, NULL,
        '见过预算方或拍板方' || char(10) || '预算与时间已知'),
    (504, 5, 'trial', '样机试用', 'Sample trial', 4, 'trial', 55, 45, 45, 45, 45,
        '试用范围、期限与成功标准已约定' || char(10) || '试用结束日与介入日已定'),
    (505, 5, 'negotiation', '商务谈判', 'Negotiation', 5, 'open', NULL, NULL, NULL, NULL, NULL,
        '评估方认可方案' || char(10) || '竞争对手已知'),
    (506, 5, 'won', '签约', 'Won', 6, 'won', NULL, NULL, NULL, NULL, NULL,
        '合同条款双方确认' || char(10) || '签字方与审批步骤已知'),
    (507, 5, 'paying', '付款', 'Paying', 7, 'paying', NULL, NULL, NULL, NULL, NULL, ''),
    (508, 5, 'serving', '安装调试与维保', 'Installing and maintaining', 8, 'serving', NULL, NULL, NULL, NULL, NULL, ''),
    (509, 5, 'repurchase', '复购', 'Repurchase', 9, 'repurchase', NULL, NULL, NULL, NULL, NULL, ''),
    (510, 5, 'lost', '流失', 'Lost', 10, 'lost', NULL, NULL, NULL, NULL, NULL, '');

INSERT INTO deal_stage(id, stage_set, key, name, name_en, position, phase, probability, limit_s,
        limit_a, limit_b, limit_c, gate) VALUES
    (601, 6, 'lead', '线索', 'Lead', 1, 'lead', NULL, NULL, NULL, NULL, NULL, ''),
    (602, 6, 'qualified', '需求确认', 'Qualified', 2, 'open', NULL, NULL, NULL, NULL, NULL,
        '需求由两个角色说明或现场观察到' || char(10) || '已知谁使用、谁评估'),
    (603, 6, 'proposal', '方案演示', 'Proposal', 3, 'open', NULL, NULL, NULL, NULL, NULL,
        '见过预算方或拍板方' || char(10) || '预算与时间已知'),
    (604, 6, 'trial', '试点', 'Pilot', 4, 'trial', 55, 60, 60, 60, 60,
        '试用范围、期限与成功标准已约定' || char(10) || '试用结束日与介入日已定'),
    (605, 6, 'negotiation', '商务谈判', 'Negotiation', 5, 'open', NULL, NULL, NULL, NULL, NULL,
        '评估方认可方案' || char(10) || '竞争对手已知'),
    (606, 6, 'won', '签约', 'Won', 6, 'won', NULL, NULL, NULL, NULL, NULL,
        '合同条款双方确认' || char(10) || '签字方与审批步骤已知'),
    (607, 6, 'serving', '全面实施', 'Roll-out', 7, 'serving', NULL, NULL, NULL, NULL, NULL, ''),
    (608, 6, 'paying', '成果分成', 'Share of success', 8, 'paying', NULL, NULL, NULL, NULL, NULL, ''),
    (609, 6, 'repurchase', '扩大合作', 'Extension', 9, 'repurchase', NULL, NULL, NULL, NULL, NULL, ''),
    (610, 6, 'lost', '流失', 'Lost', 10, 'lost', NULL, NULL, NULL, NULL, NULL, '');
