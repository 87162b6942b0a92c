#include "ui/pages/accounts/account_facts.h"

#include "core/base/shared_text.h"
#include "core/queries/account_overview.h"
#include "core/queries/library_facts.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/forms/in_place_editor.h"
#include "ui/models/day_text.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/more_line.h"

#include <QCursor>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

namespace {

constexpr int MeterWidth = 112;
constexpr int BetweenFacts = 4;
/// Of the width of the card, for the words on its needs.
constexpr double NeedsShare = 0.35;
const QString NeedsSeparator = QStringLiteral(" · ");
/// Among the kinds of the line of what is missing: asks for one more of a known kind.
constexpr char AnotherKey[] = "another";
/// The same: asks for a need.
constexpr char NeedKey[] = "a_need";
/// The same: fills in what is usual in the trade.
constexpr char UsualKey[] = "usual";

/// What is known of the trade of @p account. Without it there is nothing to offer.
std::optional<IndustryProfile> tradeOf(Connection &connection, Id<Account> account)
{
    const auto known = Store<Account>(connection).find(account);
    if (!known || !*known || (*known)->industry.isEmpty())
        return std::nullopt;
    const auto profile = industryProfileOf(connection, (*known)->industry);
    return profile ? *profile : std::nullopt;
}

} // namespace

AccountFactsCard::AccountFactsCard(Desk &desk, QWidget *parent)
    : CardWidget(FieldLabel::tr("What we know"), parent)
    , m_desk(desk)
    , m_meter(new MeterWidget)
    , m_needs(new LinkButton({}, TextColor::Secondary))
    , m_more(new MoreLine)
{
    setDense();
    m_meter->setFixedWidth(MeterWidth);
    m_meter->setToolTip(tr("How well we know this account"));
    m_needs->setVisible(false);
    m_needs->setCheckable(true);
    addTrailing(m_needs);
    addTrailing(m_meter);
    connect(m_needs, &Button::clicked, this, &AccountFactsCard::needsToggled);
    auto *lines = new QWidget;
    m_list = new QVBoxLayout(lines);
    m_list->setContentsMargins(0, tokens::Space1, 0, 0);
    m_list->setSpacing(BetweenFacts);
    m_list->addWidget(m_more);
    m_readable = new ErrorSwitch(lines);
    connect(m_readable, &ErrorSwitch::retried, this, &AccountFactsCard::refresh);
    addWidget(m_readable);
    connect(m_more, &MoreLine::chosen, this, [this](const QString &key) {
        if (const auto kind = fromKey<FactKind>(key))
            add(*kind);
        else if (key == QLatin1String(NeedKey))
            Q_EMIT needWanted();
        else if (key == QLatin1String(UsualKey))
            fillUsual();
        else
            chooseKind();
    });
}

void AccountFactsCard::showAccount(Id<Account> account)
{
    if (account != m_account) {
        saveNow();
        for (FactLine *gone : std::exchange(m_lines, {})) {
            gone->drop();
            gone->hide();
            gone->deleteLater();
        }
    }
    m_account = account;
    refresh();
}

void AccountFactsCard::refresh()
{
    const auto sheet = factSheet(m_desk.connection(), m_account);
    m_meter->setVisible(sheet.has_value());
    if (!m_readable->shows(sheet))
        return;
    const QDate today = m_desk.clock().today();
    m_meter->setValue(sheet->completeness);
    m_missing = sheet->missing;
    m_trade = tradeOf(m_desk.connection(), m_account);
    const auto kinds = static_cast<int>(choicesOf<FactKind>.size());
    //: How many of the kinds of facts are known: 5 of 7 kinds
    setNote(tr("%1 of %2 kinds").arg(kinds - static_cast<int>(m_missing.size())).arg(kinds));

    std::vector<FactLine *> wanted;
    std::vector<FactLine *> before = std::exchange(m_lines, {});
    const auto take = [&before](auto fits) -> FactLine * {
        const auto found = std::ranges::find_if(before, fits);
        if (found == before.end())
            return nullptr;
        FactLine *line = *found;
        before.erase(found);
        return line;
    };
    for (const Choice<FactKind> &choice : choicesOf<FactKind>) {
        // The empty place stays while somebody writes there.
        if (FactLine *place = take([&](FactLine *line) {
                return line->kind() == choice.value && line->fact().isNull() && line->isEdited();
            }))
            wanted.push_back(place);
        for (const AccountFact &fact : sheet->facts) {
            if (fact.kind != choice.value)
                continue;
            FactLine *line = take([&](FactLine *each) { return each->fact() == fact.id; });
            wanted.push_back(line ? line : make(fact.kind));
            wanted.back()->setFact(m_account, fact, today);
        }
    }
    for (FactLine *gone : before) {
        gone->drop();
        // It may be where the change came from, and still be in its handler.
        gone->hide();
        gone->deleteLater();
    }
    m_lines = std::move(wanted);
    arrange();
    showMissing();
}

void AccountFactsCard::setLow(bool low)
{
    m_low = low;
    for (FactLine *line : m_lines)
        line->setLow(low);
}

FactLine *AccountFactsCard::make(FactKind kind)
{
    auto *line = new FactLine(m_desk, kind);
    line->setLow(m_low);
    connect(line, &FactLine::left, this, &AccountFactsCard::refresh, Qt::QueuedConnection);
    return line;
}

void AccountFactsCard::arrange()
{
    for (size_t i = 0; i < m_lines.size(); ++i) {
        if (m_list->indexOf(m_lines[i]) != static_cast<int>(i))
            m_list->insertWidget(static_cast<int>(i), m_lines[i]);
    }
}

void AccountFactsCard::showMissing()
{
    if (m_desk.workspace().isReadOnly())
        return m_more->setChoices({});
    QList<std::pair<QString, QString>> choices;
    for (const FactKind kind : m_missing)
        choices.append({keyOf(kind), labelOf(kind)});
    if (m_missing.size() < choicesOf<FactKind>.size())
        //: Behind the kinds of which nothing is known: one more fact of a known kind
        choices.append({QLatin1String(AnotherKey), tr("another fact…")});
    choices.append({QLatin1String(NeedKey), tr("a need")});
    if (!usualFacts().empty())
        //: Offers to fill in the kinds of which nothing is known; %1 is a trade
        choices.append(
            {QLatin1String(UsualKey), tr("fill in what is usual: %1").arg(m_trade->title)});
    m_more->setChoices(choices);
}

/// Of the kinds of which nothing is known, what is usual in the trade.
std::vector<AccountFact> AccountFactsCard::usualFacts() const
{
    std::vector<AccountFact> facts;
    for (const FactKind kind : m_missing) {
        const QString usual = m_trade ? usualInTrade(*m_trade, kind).trimmed() : QString();
        if (usual.isEmpty())
            continue;
        AccountFact fact;
        fact.account = m_account;
        fact.kind = kind;
        fact.text = usual;
        //: The source of a fact; %1 is a trade
        fact.source = tr("usual in the trade: %1").arg(m_trade->title);
        fact.learntOn = m_desk.clock().today();
        facts.push_back(std::move(fact));
    }
    return facts;
}

void AccountFactsCard::fillUsual()
{
    m_desk.editUndoably(tr("Fill in what is usual in the trade"),
                        [facts = usualFacts()](Writer &writer) mutable -> Result<void> {
                            for (AccountFact &fact : facts)
                                ATTACHE_CHECK(writer.insert(fact));
                            return {};
                        });
}

void AccountFactsCard::setNeeds(const QString &summary, bool shown)
{
    m_needsWords = summary;
    m_needs->setChecked(shown);
    m_needs->setVisible(!summary.isEmpty());
    fitNeeds();
}

/// The kinds of needs give way where the card is narrow, their number stays.
void AccountFactsCard::fitNeeds()
{
    QStringList parts = m_needsWords.split(NeedsSeparator);
    const QFontMetrics metrics = m_needs->fontMetrics();
    while (parts.size() > 1 &&
           metrics.horizontalAdvance(parts.join(NeedsSeparator)) > width() * NeedsShare)
        parts.removeLast();
    m_needs->setText(parts.join(NeedsSeparator));
    m_needs->setToolTip(tr("Show the needs of this account") + u'\n' + m_needsWords);
}

void AccountFactsCard::resizeEvent(QResizeEvent *event)
{
    CardWidget::resizeEvent(event);
    fitNeeds();
}

void AccountFactsCard::chooseKind()
{
    QMenu menu;
    for (const Choice<FactKind> &choice : choicesOf<FactKind>)
        connect(menu.addAction(labelOf(choice.value)), &QAction::triggered, this,
                [this, kind = choice.value] { add(kind); });
    QWidget *at = m_more->buttonOf(QLatin1String(AnotherKey));
    menu.exec(at ? at->mapToGlobal(QPoint(0, at->height())) : QCursor::pos());
}

FactLine *AccountFactsCard::edit(FactKind kind)
{
    const std::vector<FactLine *> known = lines(kind);
    if (known.empty())
        return add(kind);
    known.front()->edit();
    return known.front();
}

FactLine *AccountFactsCard::add(FactKind kind)
{
    for (FactLine *line : lines(kind)) {
        if (line->fact().isNull()) {
            line->edit();
            return line;
        }
    }
    FactLine *place = make(kind);
    place->setFact(m_account, std::nullopt, m_desk.clock().today());
    const auto behind = std::ranges::find_if(
        m_lines, [kind](const FactLine *line) { return line->kind() >= kind; });
    m_lines.insert(behind, place);
    arrange();
    place->show();
    place->edit();
    return place;
}

std::vector<FactLine *> AccountFactsCard::lines(FactKind kind) const
{
    std::vector<FactLine *> found;
    std::ranges::copy_if(m_lines, std::back_inserter(found),
                         [kind](const FactLine *line) { return line->kind() == kind; });
    return found;
}

FactLine *AccountFactsCard::lineOf(Id<AccountFact> fact) const
{
    const auto found = std::ranges::find_if(
        m_lines, [fact](const FactLine *line) { return !fact.isNull() && line->fact() == fact; });
    return found == m_lines.end() ? nullptr : *found;
}

void AccountFactsCard::saveNow()
{
    for (FactLine *each : std::vector(m_lines))
        each->saveNow();
}

} // namespace attache
