#include "ui/pages/accounts/chain_people_card.h"

#include "core/base/shared_text.h"
#include "core/queries/account_overview.h"
#include "ui/badges/chain_strip.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/models/day_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/mixed_line.h"
#include "ui/widgets/tag.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

namespace {

constexpr int RowHeight = 42;
constexpr int LowRowHeight = 36;
constexpr int OneColumnBelow = 480;
/// Beyond so many the map says more.
constexpr size_t MostRows = 12;

QWidget *twoLines(LineRuns upper, LineRuns lower)
{
    auto *lines = new QWidget;
    auto *column = new QVBoxLayout(lines);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    column->addStretch(1);
    column->addWidget(new MixedLine(std::move(upper)));
    auto *below = new MixedLine(std::move(lower));
    column->addWidget(below);
    // Shown without a parent it would be a window for a moment, and take the keyboard.
    below->setVisible(!below->text().isEmpty());
    column->addStretch(1);
    return lines;
}

/// Whether somebody plays a role that has a row of its own; a liaison is no part of a decision.
bool isRowed(const PersonRow &person)
{
    return std::ranges::any_of(person.roles, [](const BuyingRole &role) {
        return role.role != RoleKind::Unknown && role.role != RoleKind::Liaison;
    });
}

QString otherName(const PersonRow &person)
{
    const bool liaison = std::ranges::any_of(
        person.roles, [](const BuyingRole &role) { return role.role == RoleKind::Liaison; });
    return liaison ? Common::tr("%1 (%2)").arg(person.contact.name, labelOf(RoleKind::Liaison))
                   : person.contact.name;
}

ListRow *makeRow(const ChainCell &cell, QWidget *lines)
{
    auto *row = new ListRow(RowHeight);
    row->setLined(false);
    row->row()->setSpacing(tokens::Space2 + 2);
    row->row()->addWidget(new ChainCellBadge(cell), 0, Qt::AlignVCenter);
    row->row()->addWidget(lines, 1);
    return row;
}

} // namespace

/// A person in a role; nobody where the role is not filled.
struct ChainPeopleCard::Part
{
    RoleKind kind = RoleKind::Unknown;
    const PersonRow *person = nullptr;
    const BuyingRole *role = nullptr;
};

ChainPeopleCard::ChainPeopleCard(Desk &desk, QWidget *parent)
    : CardWidget(tr("People in the decision chain"), parent)
    , m_desk(desk)
{
    setDense();
    Button *map = addAction(tr("See the map"));
    connect(map, &Button::clicked, this, &ChainPeopleCard::mapRequested);
    auto *rows = new QWidget;
    m_grid = new QGridLayout(rows);
    m_grid->setContentsMargins(0, 2, 0, 0);
    m_grid->setHorizontalSpacing(2 * tokens::Space4);
    m_grid->setVerticalSpacing(0);
    m_readable = new ErrorSwitch(rows);
    connect(m_readable, &ErrorSwitch::retried, this, &ChainPeopleCard::refresh);
    addWidget(m_readable);
}

void ChainPeopleCard::showAccount(Id<Account> account)
{
    m_account = account;
    refresh();
}

std::vector<ChainPeopleCard::Part> ChainPeopleCard::partsOf(const std::vector<PersonRow> &people)
{
    std::vector<RoleKind> order(ChainRoles.begin(), ChainRoles.end());
    order.push_back(RoleKind::Requester);
    std::vector<Part> parts;
    for (const RoleKind kind : order) {
        const size_t before = parts.size();
        for (const PersonRow &person : people) {
            for (const BuyingRole &role : person.roles) {
                if (role.role == kind)
                    parts.push_back({kind, &person, &role});
            }
        }
        const bool ofChain = std::ranges::find(ChainRoles, kind) != ChainRoles.end();
        if (parts.size() == before && ofChain)
            parts.push_back({kind, nullptr, nullptr});
    }
    return parts;
}

void ChainPeopleCard::refresh()
{
    const auto people = accountPeople(m_desk.connection(), m_account);
    const auto settings = Settings::read(m_desk.connection());
    if (!m_readable->shows(people) || !m_readable->shows(settings))
        return;
    m_fadesAfterDays = settings->coverage.fadesAfterDays;
    for (ListRow *gone : std::exchange(m_rows, {})) {
        m_grid->removeWidget(gone);
        // It may be where the change came from, and still be in its handler.
        gone->hide();
        gone->deleteLater();
    }
    QString friendly;
    QStringList others;
    for (const PersonRow &person : *people) {
        if (person.supports() && friendly.isEmpty())
            friendly = person.contact.name;
        if (!isRowed(person))
            others.append(otherName(person));
    }
    std::vector<Part> parts = partsOf(*people);
    for (size_t i = MostRows; i < parts.size(); ++i) {
        if (parts[i].person)
            others.append(parts[i].person->contact.name);
    }
    parts.resize(std::min(parts.size(), MostRows));
    const QString hint = friendly.isEmpty() ? tr("Ask the next person you meet")
                                            //: Who could tell who plays a role
                                            : Common::tr("Ask %1").arg(friendly);
    for (const Part &part : parts)
        m_rows.push_back(part.person ? makePerson(part, m_desk.clock().today())
                                     : makeUnknown(part.kind, hint));
    constexpr qsizetype MostNamed = 2;
    QString note;
    if (!others.isEmpty())
        note = others.size() > MostNamed
                   ? tr("and %n more", nullptr, static_cast<int>(others.size()))
                   : tr("and %1").arg(QLocale().createSeparatedList(others));
    setNote(note);
    m_columns = 0;
    setLow(m_low);
    place();
}

ListRow *ChainPeopleCard::makePerson(const Part &part, QDate today)
{
    const PersonRow &person = *part.person;
    const BuyingRole &role = *part.role;
    const ChainPerson judged{role.role, role.coverage, role.stance, person.last.met,
                             person.contact.name};
    const RoleCoverage counted = effectiveCoverage(judged, today, m_fadesAfterDays);
    const bool opposed = role.stance == Stance::Opponent;
    const ChainCell cell{
        role.role, role.coverage, opposed, counted != role.coverage, {person.contact.name}};
    QStringList said;
    // The last time alone: there is little room, and what they care about follows.
    if (person.last.isCalledSince())
        //: The day of the last telephone call with somebody
        said.append(tr("called %1").arg(relativeDayWithin(person.last.called, today)));
    else if (person.last.met.isValid())
        //: The day somebody was last met
        said.append(tr("met %1").arg(relativeDayWithin(person.last.met, today)));
    if (!role.concern.trimmed().isEmpty())
        said.append(role.concern.simplified());
    ListRow *row = makeRow(
        cell,
        twoLines({{person.contact.name, FontRole::BodyBold},
                  {person.contact.post, FontRole::Small, TextColor::Secondary, tokens::Space2}},
                 {{said.join(QStringLiteral(" · ")), FontRole::Small, TextColor::Secondary}}));
    const bool known = role.coverage >= RoleCoverage::Met || person.last.met.isValid();
    auto *tag = new Tag(labelOf(role.stance));
    if (opposed)
        tag->setTone(Tone::Danger);
    else if (role.stance == Stance::Supporter)
        tag->setTone(Tone::Ok);
    else if (!known) {
        tag->setText(tr("Not met"));
        tag->setTone(Tone::Warn);
    }
    row->row()->addWidget(tag, 0, Qt::AlignVCenter);
    row->setAccessibleName(
        QStringLiteral("%1, %2, %3").arg(labelOf(role.role), person.contact.name, tag->text()));
    connect(row, &ListRow::activated, this,
            [this, id = person.contact.id] { Q_EMIT contactOpened(id); });
    return row;
}

ListRow *ChainPeopleCard::makeUnknown(RoleKind role, const QString &hint)
{
    ChainCell cell;
    cell.role = role;
    ListRow *row =
        makeRow(cell, twoLines({{tr("Nobody known yet"), FontRole::Body, TextColor::Secondary}},
                               {{hint, FontRole::Small, TextColor::Secondary}}));
    row->setAccessibleName(tr("%1: nobody known yet").arg(labelOf(role)));
    auto *fill = new LinkButton(tr("Fill in"));
    fill->setAccessibleName(tr("Say who the %1 is").arg(labelOf(role)));
    fill->setEnabled(!m_desk.workspace().isReadOnly());
    row->row()->addWidget(fill, 0, Qt::AlignVCenter);
    connect(fill, &Button::clicked, this, [this, role] { Q_EMIT roleWanted(role); });
    connect(row, &ListRow::activated, this, [this, role] { Q_EMIT roleWanted(role); });
    return row;
}

void ChainPeopleCard::setLow(bool low)
{
    m_low = low;
    for (ListRow *row : m_rows)
        row->setFixedHeight(low ? LowRowHeight : RowHeight);
}

void ChainPeopleCard::place()
{
    const int columns = width() < OneColumnBelow ? 1 : 2;
    if (columns == m_columns)
        return;
    m_columns = columns;
    int place = 0;
    for (ListRow *row : m_rows) {
        m_grid->addWidget(row, place / columns, place % columns);
        ++place;
    }
    for (int column = 0; column < 2; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void ChainPeopleCard::resizeEvent(QResizeEvent *event)
{
    CardWidget::resizeEvent(event);
    place();
}

} // namespace attache
