#include "ui/pages/chains/chains_page.h"

#include "core/base/shared_text.h"
#include "core/brief/amount_text.h"
#include "core/brief/chains_document.h"
#include "core/brief/letterhead_content.h"
#include "core/brief/links.h"
#include "core/domain/letterhead.h"
#include "core/domain/visit_rules.h"
#include "core/insight/meeting_slots.h"
#include "core/insight/week_tables.h"
#include "core/queries/field_text.h"
#include "ui/badges/tier_badge.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/link.h"
#include "ui/desk/low_window.h"
#include "ui/desk/paper_button.h"
#include "ui/lists/facet_bar.h"
#include "ui/lists/value_facet.h"
#include "ui/models/day_text.h"
#include "ui/pages/chains/chain_panel.h"
#include "ui/pages/chains/heat_look.h"
#include "ui/pages/chains/heat_map.h"
#include "ui/pages/chains/meet_list.h"
#include "ui/pages/chains/needs_view.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/segmented_control.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QPointer>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace attache {

namespace {

/// The views of the accounts that come before this one, with the words of their page.
constexpr std::array Others = {
    std::pair{"attache:accounts#list", QT_TRANSLATE_NOOP("AccountsPage", "List")},
    std::pair{"attache:accounts#tiers", QT_TRANSLATE_NOOP("AccountsPage", "Tiers")},
    std::pair{"attache:accounts#product-map", QT_TRANSLATE_NOOP("AccountsPage", "Product map")},
};
constexpr int NextWidth = 264;
constexpr int NextCompactWidth = 284; ///< the panel gives its room
/// From this width on there is room for what fades beside the panel.
constexpr int RoomyWindow = 1600;
constexpr QLatin1String NeedsField("needs"); ///< of a link to the other view
constexpr int LineHeight = 30;
constexpr int TwoLines = 44;
constexpr size_t MostLines = 3;
constexpr int MostPlanned = 6; ///< of those whom to meet, at once
constexpr QLatin1String OpenFacet("open");

std::vector<Facet> chainFacets(Connection &connection)
{
    std::vector<Facet> facets;
    facets.push_back(choiceFacet<Tier>(QStringLiteral("tier"), FieldLabel::tr("Tier")));
    facets.push_back(valueFacet(connection, recordTypeOf<Account>(), QStringLiteral("industry"),
                                [&connection](const QString &code) {
                                    return FieldText(connection, QLocale()).industry(code);
                                }));
    facets.push_back(valueFacet(connection, recordTypeOf<Account>(), QStringLiteral("owner")));
    facets.push_back(switchFacet(OpenFacet, ChainsPage::tr("With open deals")));
    return facets;
}

/// What is shown unless a person chooses otherwise, in facets.
ListQuery usualQuery()
{
    ListQuery query;
    QStringList tiers;
    for (const Tier tier : ChainFilter().tiers)
        tiers.append(keyOf(tier));
    query.setFacet(QStringLiteral("tier"), tiers);
    query.setFacet(OpenFacet, {FacetOn});
    return query;
}

ChainFilter filterOf(const ListQuery &query)
{
    ChainFilter filter;
    filter.tiers = query.choices<Tier>(QStringLiteral("tier"));
    filter.industries = query.facets.value(QStringLiteral("industry"));
    filter.owners = query.facets.value(QStringLiteral("owner"));
    filter.onlyOpen = !query.facets.value(OpenFacet).isEmpty();
    return filter;
}

QString amountText(const std::optional<Money> &amount, const QString &currency)
{
    return amount ? shortAmount(*amount, currency) : QString();
}

} // namespace

ChainsPage::ChainsPage(Desk &desk)
    : m_desk(desk)
    , m_header(new PageHeader(TypeLabel::tr("Accounts")))
    , m_view(new SegmentedControl)
    , m_what(new SegmentedControl)
    , m_paper(new PaperButton(desk, [this] { return document(); }))
    , m_facets(new FacetBar)
    , m_legend(new HeatLegend)
    , m_views(new QStackedWidget)
    , m_needs(new NeedsView(desk))
    , m_panel(new ChainPanel(desk))
    , m_map(new HeatMap)
    , m_next(new MeetList)
{
    QVBoxLayout *column = makeColumn(tokens::Space3, tokens::Space4);
    fillHeader();
    column->addWidget(m_header);
    column->addWidget(makeFilters());
    m_readable = new ErrorSwitch(makeBody());
    connect(m_readable, &ErrorSwitch::retried, this, &ChainsPage::refresh);
    m_views->addWidget(m_readable);
    m_views->addWidget(m_needs);
    column->addWidget(m_views, 1);
    setFocusProxy(m_map);
    connectParts();
    TableSet tables(ChainTables);
    tables |= NeedsView::tables();
    follow(desk.workspace(), std::move(tables));
    addPageAction(tr("Plan a visit to the person to meet next"), {}, [this] { planMeeting(); });
    addPageAction(tr("Show the needs of all accounts"), {}, [this] { showNeeds(true); });
    addPageAction(tr("Show who was met"), {}, [this] { showNeeds(false); });
    addPageAction(Common::tr("Print"), QKeySequence::Print, [this] { print(); });
}

void ChainsPage::connectParts()
{
    const auto open = [this](Id<Account> account, Id<Contact> contact) {
        Q_EMIT openRequested(contact.isNull() ? linkTo(account, QStringLiteral("people"))
                                              : linkTo(contact));
    };
    connect(m_map, &HeatMap::activated, this, open);
    connect(m_next, &MeetList::opened, this, open);
    connect(m_next, &MeetList::beyondChanged, this, &ChainsPage::showBeyond);
    connect(m_map, &HeatMap::currentChanged, this, &ChainsPage::showPanel);
    connect(m_panel, &ChainPanel::linkActivated, this, &ChainsPage::openRequested);
    connect(m_needs, &NeedsView::openRequested, this, &ChainsPage::openRequested);
    connect(m_needs, &NeedsView::shown, this, [this] {
        if (showsNeeds())
            m_header->setSubtitle(m_needs->summary());
    });
    connect(m_what, &SegmentedControl::currentChanged, this,
            [this](int index) { showNeeds(index == 1); });
}

void ChainsPage::fillHeader()
{
    for (const auto &[link, word] : Others)
        m_view->addSegment(QCoreApplication::translate("AccountsPage", word));
    constexpr int own = static_cast<int>(Others.size());
    m_view->addSegment(QCoreApplication::translate("AccountsPage", "Decision chains"));
    m_view->setCurrentIndex(own);
    m_header->addAction(m_paper);
    m_header->addAction(m_view);
    connect(m_view, &SegmentedControl::currentChanged, this, [this](int index) {
        if (index == own)
            return;
        m_view->setCurrentIndex(own);
        Q_EMIT openRequested(QString::fromLatin1(Others[static_cast<size_t>(index)].first));
    });
}

QWidget *ChainsPage::makeFilters()
{
    auto *filters = new QWidget;
    auto *row = new QHBoxLayout(filters);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space2);
    m_what->addSegment(tr("People"));
    m_what->addSegment(TypeLabel::tr("Needs"));
    m_what->setAccessibleName(tr("What to compare"));
    row->addWidget(m_what);
    m_facets->setFacets(chainFacets(m_desk.connection()));
    m_facets->setQuery(usualQuery());
    connect(m_facets, &FacetBar::queryChanged, this,
            [this] { setFilter(filterOf(m_facets->query())); });
    row->addWidget(m_facets, 0, Qt::AlignVCenter);
    // Its room stays while it is hidden, so that nothing moves.
    QSizePolicy policy = m_legend->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_legend->setSizePolicy(policy);
    row->addWidget(m_legend, 1);
    return filters;
}

CardWidget *ChainsPage::makeCard(const QString &title, QVBoxLayout *&lines)
{
    auto *card = new CardWidget(title);
    card->setDense();
    auto *holder = new QWidget;
    lines = new QVBoxLayout(holder);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    card->addWidget(holder);
    return card;
}

QWidget *ChainsPage::makeNextFoot()
{
    auto *holder = new QWidget;
    auto *foot = new QHBoxLayout(holder);
    foot->setContentsMargins(0, tokens::Space1, 0, tokens::Space1);
    m_beyond = new TextLabel({}, FontRole::Small, TextColor::Muted);
    m_planFirst = new Button({}, ButtonKind::Link);
    connect(m_planFirst, &QAbstractButton::clicked, this, &ChainsPage::planFirst);
    foot->addWidget(m_beyond);
    foot->addStretch(1);
    foot->addWidget(m_planFirst);
    return holder;
}

QWidget *ChainsPage::makeBody()
{
    auto *body = new QWidget;
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space3);
    m_nextCard = new CardWidget(Common::tr("Whom to meet next"));
    m_nextCard->setDense();
    m_nextCard->setNote(tr("over all open deals"));
    m_nextCard->addWidget(m_next, 1);
    m_nobody =
        new EmptyState(tr("Nobody to meet next: no deal is open here, or everyone was met."));
    m_nobody->hide();
    m_nextCard->addWidget(m_nobody, 1);
    m_nextCard->addWidget(makeNextFoot());
    m_planOne = new Button(Common::tr("Plan visit"), ButtonKind::Primary);
    connect(m_planOne, &QAbstractButton::clicked, this, &ChainsPage::planMeeting);
    m_nextCard->addWidget(m_planOne);
    row->addWidget(m_nextCard);
    auto *right = new QVBoxLayout;
    right->setSpacing(tokens::Space3);
    m_mapCard = new CardWidget(Common::tr("Who was met, and who was not"));
    m_mapCard->setDense();
    m_mapCard->addWidget(m_map, 1);
    right->addWidget(m_mapCard, 1);
    m_below = new QGridLayout;
    m_below->setSpacing(tokens::Space3);
    m_singleCard = makeCard(Common::tr("Hanging on one person"), m_single);
    m_opponentsCard = makeCard(Common::tr("Opponents without an answer"), m_opponents);
    m_fadingCard = makeCard(Common::tr("Fading contacts"), m_fading);
    m_unfold = m_fadingCard->addAction({});
    connect(m_unfold, &QAbstractButton::clicked, this, [this] {
        m_fadingShown = !m_fadingShown;
        fitPanel();
    });
    m_below->addWidget(m_singleCard, 0, 0);
    m_below->addWidget(m_opponentsCard, 0, 1);
    m_below->setColumnStretch(0, 1);
    m_below->setColumnStretch(1, 1);
    fitFading();
    right->addLayout(m_below);
    row->addLayout(right, 1);
    row->addWidget(m_panel);
    return body;
}

void ChainsPage::activate(const QVariant &argument)
{
    const QString field = argument.value<Link>().field;
    const bool ofTheme = field.section(u':', 0, 0) == QLatin1String(tableOf<NeedTheme>);
    if (ofTheme)
        m_needs->showTheme(Id<NeedTheme>(field.section(u':', 1, 1).toLongLong()));
    if (ofTheme || field == NeedsField)
        showNeeds(true);
    if (isStale())
        refresh();
    (showsNeeds() ? static_cast<QWidget *>(m_needs) : m_map)->setFocus();
}

bool ChainsPage::showsNeeds() const
{
    return m_views->currentWidget() == m_needs;
}

void ChainsPage::showNeeds(bool needs)
{
    m_what->setCurrentIndex(needs ? 1 : 0);
    if (needs == showsNeeds())
        return;
    m_views->setCurrentWidget(needs ? static_cast<QWidget *>(m_needs) : m_readable);
    for (QWidget *part : {static_cast<QWidget *>(m_facets), static_cast<QWidget *>(m_legend)})
        part->setVisible(!needs);
    setFocusProxy(needs ? static_cast<QWidget *>(m_needs) : m_map);
    refresh();
}

void ChainsPage::setFilter(const ChainFilter &filter)
{
    m_filter = filter;
    refresh();
}

void ChainsPage::read()
{
    if (showsNeeds())
        m_needs->read();
    else
        readChains();
}

void ChainsPage::readChains()
{
    const int number = ++m_asked;
    const ChainFilter filter = m_filter;
    const QDate today = m_desk.clock().today();
    const auto work = [=](Workspace &workspace, const Progress &) -> Result<std::any> {
        auto answer = std::make_shared<ChainsOverview>();
        ATTACHE_TRY(*answer, chainsOverview(workspace.connection(), filter, today));
        return std::any(answer);
    };
    m_desk.tasks().start(
        tr("Reading the decision chains"), work,
        [page = QPointer(this), number](const Result<std::any> &done) {
            // A later question is on its way, or nobody asks any more.
            if (!page || number != page->m_asked)
                return;
            if (page->m_readable->shows(done))
                page->showChains(*std::any_cast<const std::shared_ptr<ChainsOverview> &>(*done));
        });
}

void ChainsPage::showChains(const ChainsOverview &overview)
{
    m_overview = overview;
    const QDate today = m_desk.clock().today();
    m_map->setOverview(m_overview, today);
    m_mapCard->setNote(neverMetText());
    showNext();
    std::vector<Line> lines;
    for (const SingleThread &each : m_overview.single)
        lines.push_back(
            {each.about.tier, QStringLiteral("%1 · %2").arg(each.about.name, each.dealName),
             amountText(each.amount, each.currency), QString(), linkTo(each.about.account),
             //: The one person whom a deal hangs on
             tr("only %1").arg(each.name)});
    fill(m_single, lines, tr("Every deal has more than one."));
    m_singleCard->setNote(QString::number(lines.size()));
    lines.clear();
    for (const UnansweredOpponent &each : m_overview.opponents)
        lines.push_back({each.about.tier, QStringLiteral("%1 · %2").arg(each.about.name, each.name),
                         QString(), shortDay(each.lastMet, today),
                         linkTo(each.role, QStringLiteral("answer")), each.concern.simplified()});
    fill(m_opponents, lines, tr("Everybody against us has an answer."));
    m_opponentsCard->setNote(QString::number(lines.size()));
    lines.clear();
    for (const FadingContact &each : m_overview.fading)
        lines.push_back({each.about.tier, QStringLiteral("%1 · %2").arg(each.about.name, each.name),
                         QString(), Common::tr("last met %1").arg(shortDay(each.lastMet, today)),
                         linkTo(each.contact)});
    fill(m_fading, lines, tr("Everybody was met in time."));
    m_fadingCard->setNote(QString::number(lines.size()));
    showHead();
    showPanel();
    Q_EMIT chainsShown();
}

void ChainsPage::showNext()
{
    m_next->setMeetings(m_overview.next);
    const bool any = !m_overview.next.empty();
    const bool writable = !m_desk.workspace().isReadOnly();
    m_next->setVisible(any);
    m_nobody->setVisible(!any);
    m_planOne->setEnabled(any && writable);
    const auto named = std::ranges::count_if(
        m_overview.next, [](const NextMeeting &each) { return !each.contact.isNull(); });
    const int first = std::min(MostPlanned, static_cast<int>(named));
    m_planFirst->setVisible(first > 1);
    m_planFirst->setEnabled(writable);
    m_planFirst->setText(tr("Put the first %n into the week", nullptr, first));
}

QString ChainsPage::neverMetText() const
{
    const auto without = [this](RoleKind role) {
        const auto place = std::ranges::find(HeatRoles, role) - HeatRoles.begin();
        return static_cast<int>(m_overview.rows.size()) -
               m_overview.met[static_cast<size_t>(place)];
    };
    if (m_overview.rows.empty())
        return {};
    const QString text = tr("budget holder not met at %1, decision maker at %2")
                             .arg(without(RoleKind::BudgetHolder))
                             .arg(without(RoleKind::DecisionMaker));
    const auto &held = m_overview.held.all();
    // Amounts of several currencies are no one amount.
    return held.size() == 1
               ? tr("forecast down %1: %2").arg(shortAmount(held.first(), held.firstKey()), text)
               : text;
}

void ChainsPage::showPanel()
{
    fitPanel();
    if (m_panel->isVisibleTo(this))
        m_panel->showCell(m_overview, m_map->currentRow(), m_map->currentRole());
}

void ChainsPage::fitPanel()
{
    const int width = window()->width();
    m_panel->setVisible(width >= tokens::CompactWindow && m_map->currentRow() >= 0);
    fitFading();
}

void ChainsPage::fitFading()
{
    const bool roomy = window()->width() >= RoomyWindow;
    if (roomy != m_roomy) {
        m_roomy = roomy;
        m_below->removeWidget(m_fadingCard);
        if (roomy)
            m_below->addWidget(m_fadingCard, 0, 2);
        else
            m_below->addWidget(m_fadingCard, 1, 0, 1, 2);
        m_below->setColumnStretch(2, roomy ? 1 : 0);
    }
    // Where there is little room for three cards, the third is a line below the others.
    const bool shown = roomy || m_fadingShown;
    m_fading->parentWidget()->setVisible(shown);
    m_unfold->setVisible(!roomy);
    m_unfold->setText(shown ? tr("Hide") : Common::tr("Show", "what is folded"));
    m_unfold->setAccessibleName(
        Common::tr("%1: %2").arg(Common::tr("Fading contacts"), m_unfold->text()));
}

Result<Document> ChainsPage::document() const
{
    if (showsNeeds())
        return m_needs->document();
    ATTACHE_TRY(const LetterheadInUse paper, letterheadInUse(m_desk.connection()));
    return makeChainsDocument(m_overview, paper.content, paper.person, m_desk.clock().today(),
                              languageOf(QLocale()));
}

void ChainsPage::print()
{
    m_paper->print();
}

void ChainsPage::fill(QVBoxLayout *lines, const std::vector<Line> &content, const QString &none)
{
    clearLayout(lines);
    if (content.empty()) {
        lines->addWidget(new TextLabel(none, FontRole::Small, TextColor::Muted));
        return;
    }
    const size_t most = isInLowWindow(*this) ? MostLines - 1 : MostLines;
    const size_t shown = std::min(content.size(), most);
    for (size_t i = 0; i < shown; ++i) {
        const Line &line = content[i];
        ListRow *row = makeLine(line);
        row->setLined(i + 1 < shown);
        connect(row, &ListRow::activated, this,
                [this, link = line.link] { Q_EMIT openRequested(link); });
        lines->addWidget(row);
    }
}

ListRow *ChainsPage::makeLine(const Line &line)
{
    auto *row = new ListRow(line.below.isEmpty() ? LineHeight : TwoLines);
    row->row()->addWidget(new TierBadge(line.tier, tokens::BadgeSmallSize), 0, Qt::AlignVCenter);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch(1);
    words->addWidget(new ElidedLabel(line.text));
    if (!line.below.isEmpty())
        words->addWidget(new ElidedLabel(line.below, FontRole::Small, TextColor::Secondary));
    words->addStretch(1);
    row->row()->addLayout(words, 1);
    if (!line.amount.isEmpty())
        row->row()->addWidget(new TextLabel(line.amount), 0, Qt::AlignVCenter);
    if (!line.note.isEmpty())
        row->row()->addWidget(new TextLabel(line.note, FontRole::Small, TextColor::Secondary), 0,
                              Qt::AlignVCenter);
    QStringList parts{line.below, line.amount, line.note};
    parts.removeAll(QString());
    row->setAccessibleName(line.text);
    row->setAccessibleDescription(parts.join(QStringLiteral(" · ")));
    row->setToolTip(line.text + QLatin1Char('\n') + row->accessibleDescription());
    return row;
}

void ChainsPage::showBeyond()
{
    const int count = m_next->beyond();
    m_beyond->setText(count > 0 ? tr("%n more", nullptr, count) : QString());
}

void ChainsPage::showHead()
{
    const auto rows = static_cast<int>(m_overview.rows.size());
    int known = 0;
    int met = 0;
    for (const HeatRow &row : m_overview.rows) {
        for (const HeatCell &cell : row.cells)
            known += cell.contact.isNull() ? 0 : 1;
    }
    for (const int each : m_overview.met)
        met += each;
    //: Of all accounts some are shown
    QString words = m_overview.accounts > rows
                        ? tr("%1 of %2 accounts").arg(rows).arg(m_overview.accounts)
                        : Common::tr("%n account(s)", nullptr, rows);
    words += QStringLiteral(" · ") + tr("%1 roles, %2 known, %3 met")
                                         .arg(rows * static_cast<int>(HeatRoles.size()))
                                         .arg(known)
                                         .arg(met);
    m_header->setSubtitle(words);
}

void ChainsPage::planMeeting()
{
    if (const NextMeeting *meeting = m_next->current())
        Q_EMIT openRequested(
            QStringLiteral("attache:command#new.visit:%1").arg(meeting->about.account.toString()));
}

void ChainsPage::planFirst()
{
    const auto found =
        meetingSlots(m_desk.connection(), m_overview.next, MostPlanned, m_desk.clock().now());
    if (!found)
        return m_desk.report(found.error());
    if (found->empty())
        return m_desk.say(tr("Each of them has a visit already, or no slot is free in this week "
                             "and the next."),
                          {}, false);
    const auto count = static_cast<int>(found->size());
    m_desk.editUndoably(
        tr("Put %n meeting(s) into the week", nullptr, count), [&](Writer &writer) -> Result<void> {
            for (const MeetingSlot &slot : *found) {
                const NextMeeting &meeting = m_overview.next.at(slot.meeting);
                Visit visit;
                visit.account = meeting.about.account;
                visit.opportunity = meeting.deal;
                //: The title of a visit: a person, and the role that they play
                visit.title =
                    ChainPanel::tr("Meet %1 (%2)").arg(meeting.name, labelOf(meeting.role));
                visit.kind = slot.kind;
                visit.startsAt = slot.startsAt;
                visit.endsAt = slot.endsAt;
                ATTACHE_CHECK(planVisit(writer, visit));
                Attendee person;
                person.visit = visit.id;
                person.contact = meeting.contact;
                person.name = meeting.name;
                ATTACHE_CHECK(writer.insert(person));
            }
            return {};
        });
}

void ChainsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const bool compact = window()->width() < tokens::CompactWindow;
    m_nextCard->setFixedWidth(compact ? NextCompactWidth : NextWidth);
    const bool had = m_panel->isVisibleTo(this);
    fitPanel();
    if (!had)
        showPanel();
}

} // namespace attache
