#include "ui/pages/accounts/account_facts.h"

#include "core/queries/account_overview.h"
#include "ui/shell/desk.h"
#include "ui/style/tokens.h"
#include "ui/widgets/label.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/saved_edits.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace attache {

namespace {

constexpr int DayWidth = 132;
constexpr int MeterWidth = 120;

/// What one should know of each kind, in a few words.
QString hintFor(FactKind kind)
{
    switch (kind) {
    case FactKind::IndustryTraits:
        return AccountFacts::tr("What drives their trade, its rules and its seasons");
    case FactKind::BusinessProcess:
        return AccountFacts::tr("How work flows, where it hurts");
    case FactKind::Scale:
        return AccountFacts::tr("People, sites, customers, volumes");
    case FactKind::Revenue:
        return AccountFacts::tr("Turnover and where it comes from");
    case FactKind::BasicNeeds:
        return AccountFacts::tr("What they need anyway");
    case FactKind::ItArchitecture:
        return AccountFacts::tr("Systems in use, interfaces, who runs them");
    case FactKind::MarketPosition:
        break;
    }
    return AccountFacts::tr("Rank, rivals, reputation");
}

} // namespace

FactEditor::FactEditor(Desk &desk, FactKind kind, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_kind(kind)
    , m_earlier(new TextLabel({}, FontRole::Small, TextColor::Muted))
    , m_text(new SavedTextEdit)
    , m_details(new QWidget)
    , m_source(new SavedLineEdit)
    , m_learntOn(new SavedDateEdit)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, tokens::Space2);
    column->setSpacing(tokens::Space1);
    auto *head = new QHBoxLayout;
    auto *label = new TextLabel(labelOf(kind), FontRole::BodyBold);
    label->setBuddy(m_text->editor());
    head->addWidget(label);
    head->addStretch(1);
    head->addWidget(m_earlier);
    column->addLayout(head);
    m_text->setLines(1, 8);
    m_text->setPlaceholder(hintFor(kind));
    m_text->editor()->setAccessibleName(labelOf(kind));
    column->addWidget(m_text);
    auto *row = new QHBoxLayout(m_details);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space2);
    m_source->setPlaceholder(tr("Source"));
    m_source->editor()->setAccessibleName(tr("Source"));
    m_learntOn->editor()->setAccessibleName(tr("As of"));
    m_learntOn->setToday(desk.clock().today());
    m_learntOn->setFixedWidth(DayWidth);
    row->addWidget(m_source, 1);
    row->addWidget(m_learntOn);
    column->addWidget(m_details);
    const bool readOnly = desk.workspace().isReadOnly();
    m_text->setReadOnly(readOnly);
    m_source->setReadOnly(readOnly);
    m_learntOn->setReadOnly(readOnly);
    connect(m_text, &SavedEditor::saved, this,
            [this](const QVariant &value) { save(value.toString().trimmed()); });
    connect(m_source, &SavedEditor::saved, this, &FactEditor::saveDetails);
    connect(m_learntOn, &SavedEditor::saved, this, &FactEditor::saveDetails);
}

void FactEditor::setFact(Id<Account> account, const std::optional<AccountFact> &fact, int earlier)
{
    if (account != m_account) {
        saveNow();
        for (SavedEditor *each : std::initializer_list<SavedEditor *>{m_text, m_source, m_learntOn})
            each->restore();
    }
    m_account = account;
    m_fact = fact;
    m_text->setValue(fact ? QString(fact->text) : QString());
    m_source->setValue(fact ? fact->source : QString());
    m_learntOn->setValue(fact ? fact->learntOn : QDate());
    m_details->setVisible(fact.has_value());
    m_earlier->setText(earlier > 0 ? tr("%n earlier", nullptr, earlier) : QString());
}

void FactEditor::saveNow()
{
    m_text->saveNow();
    m_source->saveNow();
    m_learntOn->saveNow();
}

void FactEditor::save(const QString &text)
{
    //: A step that can be undone; which kind of fact
    const QString title = tr("Note %1").arg(labelOf(m_kind));
    const QString merge = QStringLiteral("fact/%1/%2").arg(m_account.toString(), keyOf(m_kind));
    AccountFact fact = m_fact.value_or(AccountFact());
    fact.account = m_account;
    fact.kind = m_kind;
    fact.text = text;
    if (!m_fact)
        fact.learntOn = m_desk.clock().today();
    const bool isNew = !m_fact;
    const auto write = [&](Writer &writer) -> Result<void> {
        if (text.isEmpty())
            return isNew ? Result<void>() : writer.remove(fact.id);
        return isNew ? writer.insert(fact) : writer.update(fact);
    };
    const Result<void> done = m_desk.workspace().perform(title, write, merge);
    if (!done)
        m_text->setError(done.error().message);
    else if (text.isEmpty())
        m_fact.reset();
    else
        m_fact = fact;
}

void FactEditor::saveDetails()
{
    if (!m_fact)
        return;
    AccountFact fact = *m_fact;
    fact.source = m_source->value().toString().trimmed();
    fact.learntOn = m_learntOn->value().toDate();
    const bool done = m_desk.edit(tr("Note the source of %1").arg(labelOf(m_kind)),
                                  [&](Writer &writer) { return writer.update(fact); });
    if (done)
        m_fact = fact;
}

AccountFacts::AccountFacts(Desk &desk, QWidget *parent)
    : CardWidget(tr("What we know"), parent)
    , m_desk(desk)
    , m_meter(new MeterWidget)
{
    m_meter->setFixedWidth(MeterWidth);
    m_meter->setToolTip(tr("How complete our picture of this account is"));
    addTrailing(m_meter);
    for (const Choice<FactKind> &choice : choicesOf<FactKind>) {
        auto *editor = new FactEditor(desk, choice.value);
        m_editors.insert(static_cast<int>(choice.value), editor);
        addWidget(editor);
    }
    body()->addStretch(1);
}

void AccountFacts::showAccount(Id<Account> account)
{
    m_account = account;
    refresh();
}

void AccountFacts::refresh()
{
    const auto sheet = factSheet(m_desk.connection(), m_account);
    if (!sheet)
        return;
    m_meter->setValue(sheet->completeness);
    for (const Choice<FactKind> &choice : choicesOf<FactKind>) {
        std::optional<AccountFact> newest;
        int count = 0;
        for (const AccountFact &fact : sheet->facts) {
            if (fact.kind != choice.value)
                continue;
            if (!newest)
                newest = fact;
            ++count;
        }
        editor(choice.value)->setFact(m_account, newest, count - 1);
    }
}

void AccountFacts::saveNow()
{
    for (FactEditor *each : std::as_const(m_editors))
        each->saveNow();
}

} // namespace attache
