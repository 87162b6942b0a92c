#include "ui/pages/accounts/account_facts.h"

#include "core/queries/account_overview.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/forms/saved_date_edit.h"
#include "ui/forms/saved_line_edit.h"
#include "ui/forms/saved_text_edit.h"
#include "ui/style/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/meter.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QUuid>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

namespace {

constexpr int DayWidth = 132;
constexpr int MeterWidth = 120;

/// What one should know of each kind, in a few words.
QString hintFor(FactKind kind)
{
    switch (kind) {
    case FactKind::IndustryTraits:
        return AccountFacts::tr("What drives their industry, its rules and seasons");
    case FactKind::BusinessProcess:
        return AccountFacts::tr("How the work is done, and where the problems are");
    case FactKind::Scale:
        return AccountFacts::tr("People, sites, customers, volumes");
    case FactKind::Revenue:
        return AccountFacts::tr("Revenue and where it comes from");
    case FactKind::BasicNeeds:
        return AccountFacts::tr("What they need in any case");
    case FactKind::ItArchitecture:
        return AccountFacts::tr("Systems in use, interfaces, who runs them");
    case FactKind::MarketPosition:
        break;
    }
    return AccountFacts::tr("Ranking, competitors, reputation");
}

} // namespace

FactEditor::FactEditor(Desk &desk, FactKind kind, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_kind(kind)
    , m_mergeKey(QUuid::createUuid().toString())
    , m_text(new SavedTextEdit)
    , m_details(new QWidget)
    , m_source(new SavedLineEdit)
    , m_learntOn(new SavedDateEdit)
    , m_remove(new QToolButton)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, tokens::Space1);
    column->setSpacing(tokens::Space1);
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
    m_remove->setIcon(icon(QStringLiteral("edit-delete")));
    m_remove->setAutoRaise(true);
    m_remove->setToolTip(tr("Delete this fact"));
    m_remove->setAccessibleName(m_remove->toolTip());
    row->addWidget(m_source, 1);
    row->addWidget(m_learntOn);
    row->addWidget(m_remove);
    column->addWidget(m_details);
    const bool readOnly = desk.workspace().isReadOnly();
    m_text->setReadOnly(readOnly);
    m_source->setReadOnly(readOnly);
    m_learntOn->setReadOnly(readOnly);
    m_remove->setEnabled(!readOnly);
    connect(m_text, &SavedEditor::saved, this,
            [this](const QVariant &value) { save(value.toString().trimmed()); });
    connect(m_source, &SavedEditor::saved, this, &FactEditor::saveDetails);
    connect(m_learntOn, &SavedEditor::saved, this, &FactEditor::saveDetails);
    connect(m_remove, &QToolButton::clicked, this, &FactEditor::remove);
}

void FactEditor::setFact(Id<Account> account, const std::optional<AccountFact> &fact)
{
    m_account = account;
    m_fact = fact;
    m_text->setValue(fact ? QString(fact->text) : QString());
    m_source->setValue(fact ? fact->source : QString());
    m_learntOn->setValue(fact ? fact->learntOn : QDate());
    m_details->setVisible(fact.has_value());
}

void FactEditor::saveNow()
{
    m_text->saveNow();
    m_source->saveNow();
    m_learntOn->saveNow();
}

void FactEditor::save(const QString &text)
{
    const std::optional<AccountFact> before = m_fact;
    if (!before && text.isEmpty())
        return;
    AccountFact fact = before.value_or(AccountFact());
    fact.account = m_account;
    fact.kind = m_kind;
    fact.text = text;
    if (!before)
        fact.learntOn = m_desk.clock().today();
    const auto write = [&](Writer &writer) -> Result<void> {
        // Known before the change is announced, or the list would take it for somebody else's.
        if (text.isEmpty()) {
            m_fact.reset();
            return writer.remove(fact.id);
        }
        Result<void> done = before ? writer.update(fact) : writer.insert(fact);
        m_fact = fact;
        return done;
    };
    //: A step that can be undone; which kind of fact
    const Result<void> done =
        m_desk.workspace().perform(tr("Record %1").arg(labelOf(m_kind)), write, m_mergeKey);
    if (done)
        return;
    m_fact = before;
    m_text->setError(done.error().message);
}

void FactEditor::saveDetails()
{
    if (!m_fact)
        return;
    AccountFact fact = *m_fact;
    fact.source = m_source->value().toString().trimmed();
    fact.learntOn = m_learntOn->value().toDate();
    const bool done = m_desk.edit(tr("Record the source of %1").arg(labelOf(m_kind)),
                                  [&](Writer &writer) { return writer.update(fact); });
    if (done)
        m_fact = fact;
}

void FactEditor::remove()
{
    //: A step that can be undone; which kind of fact
    const QString title = tr("Delete a fact: %1").arg(labelOf(m_kind));
    if (m_fact)
        m_desk.editUndoably(title, [id = m_fact->id](Writer &writer) { return writer.remove(id); });
}

FactGroup::FactGroup(Desk &desk, FactKind kind, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_kind(kind)
    , m_list(new QVBoxLayout)
    , m_add(new Button(tr("Add"), ButtonKind::Link))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, tokens::Space2);
    column->setSpacing(tokens::Space1);
    auto *head = new QHBoxLayout;
    head->addWidget(new TextLabel(labelOf(kind), FontRole::BodyBold));
    head->addStretch(1);
    head->addWidget(m_add);
    m_add->setAccessibleName(tr("Add a fact: %1").arg(labelOf(kind)));
    m_add->setEnabled(!desk.workspace().isReadOnly());
    column->addLayout(head);
    m_list->setSpacing(tokens::Space1);
    column->addLayout(m_list);
    connect(m_add, &Button::clicked, this, &FactGroup::add);
    setFacts({}, {});
}

FactEditor *FactGroup::make()
{
    auto *editor = new FactEditor(m_desk, m_kind);
    connect(editor->textEdit(), &SavedEditor::saved, this, [this] { m_adding = false; });
    return editor;
}

/// The editor of @p fact, out of the list; one is made where there is none.
FactEditor *FactGroup::take(Id<AccountFact> fact)
{
    const auto found = std::find_if(m_editors.begin(), m_editors.end(),
                                    [&](FactEditor *each) { return each->fact() == fact; });
    if (found == m_editors.end())
        return make();
    FactEditor *editor = *found;
    m_editors.erase(found);
    return editor;
}

void FactGroup::setFacts(Id<Account> account, const std::vector<AccountFact> &facts)
{
    if (account != m_account) {
        saveNow();
        m_adding = false;
        for (FactEditor *each : std::exchange(m_editors, {})) {
            each->hide();
            each->deleteLater();
        }
    }
    m_account = account;
    std::vector<FactEditor *> editors;
    // The empty place stays while somebody writes there.
    const bool open = m_adding || facts.empty();
    FactEditor *place = open ? take({}) : nullptr;
    if (place) {
        place->setFact(account, std::nullopt);
        editors.push_back(place);
    }
    for (const AccountFact &fact : facts) {
        editors.push_back(take(fact.id));
        editors.back()->setFact(account, fact);
    }
    for (FactEditor *gone : m_editors) {
        // It may be where the change came from, and still be in its handler.
        gone->hide();
        gone->deleteLater();
    }
    m_editors = std::move(editors);
    for (size_t i = 0; i < m_editors.size(); ++i) {
        if (m_list->indexOf(m_editors[i]) != static_cast<int>(i))
            m_list->insertWidget(static_cast<int>(i), m_editors[i]);
    }
    m_add->setVisible(!open);
}

void FactGroup::add()
{
    if (m_editors.front()->fact().isNull()) {
        m_editors.front()->textEdit()->editor()->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_adding = true;
    FactEditor *place = make();
    place->setFact(m_account, std::nullopt);
    m_editors.insert(m_editors.begin(), place);
    m_list->insertWidget(0, place);
    m_add->hide();
    place->textEdit()->editor()->setFocus(Qt::OtherFocusReason);
}

void FactGroup::saveNow()
{
    for (FactEditor *each : std::vector(m_editors))
        each->saveNow();
}

AccountFacts::AccountFacts(Desk &desk, QWidget *parent)
    : CardWidget(tr("What we know"), parent)
    , m_desk(desk)
    , m_meter(new MeterWidget)
{
    m_meter->setFixedWidth(MeterWidth);
    m_meter->setToolTip(tr("How well we know this account"));
    addTrailing(m_meter);
    auto *groups = new QWidget;
    auto *column = new QVBoxLayout(groups);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(body()->spacing());
    m_readable = new ErrorSwitch(groups);
    connect(m_readable, &ErrorSwitch::retried, this, &AccountFacts::refresh);
    addWidget(m_readable);
    for (const Choice<FactKind> &choice : choicesOf<FactKind>) {
        auto *made = new FactGroup(desk, choice.value);
        m_groups.insert(static_cast<int>(choice.value), made);
        column->addWidget(made);
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
    m_meter->setVisible(sheet.has_value());
    if (!m_readable->shows(sheet))
        return;
    m_meter->setValue(sheet->completeness);
    for (const Choice<FactKind> &choice : choicesOf<FactKind>) {
        std::vector<AccountFact> facts;
        std::copy_if(sheet->facts.begin(), sheet->facts.end(), std::back_inserter(facts),
                     [&](const AccountFact &fact) { return fact.kind == choice.value; });
        group(choice.value)->setFacts(m_account, facts);
    }
}

FactEditor *AccountFacts::editorOf(Id<AccountFact> fact) const
{
    for (const FactGroup *each : m_groups) {
        for (FactEditor *editor : each->editors()) {
            if (!fact.isNull() && editor->fact() == fact)
                return editor;
        }
    }
    return nullptr;
}

void AccountFacts::saveNow()
{
    for (FactGroup *each : std::as_const(m_groups))
        each->saveNow();
}

} // namespace attache
