#include "ui/pages/accounts/tiers_view.h"

#include "core/base/shared_text.h"
#include "core/brief/figure_words.h"
#include "core/brief/letterhead_content.h"
#include "core/brief/links.h"
#include "core/brief/tiers_document.h"
#include "core/domain/letterhead.h"
#include "core/insight/tier_sheet.h"
#include "core/queries/account_list.h"
#include "core/queries/query_tables.h"
#include "ui/badges/tier_badge.h"
#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/desk/content_reader.h"
#include "ui/desk/paper_button.h"
#include "ui/lists/time_menu.h"
#include "ui/models/day_text.h"
#include "ui/pages/accounts/criteria_table.h"
#include "ui/pages/accounts/score_axis.h"
#include "ui/pages/accounts/value_hours_view.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/mixed_line.h"
#include "ui/widgets/scroll_body.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

namespace {

constexpr int HourDays = 90;
constexpr int ValueDays = 365;
constexpr int WeekDays = 7;
constexpr qint64 MostAtOnce = 2000; ///< accounts that are read within a frame
constexpr size_t MostRows = 60;
constexpr size_t MostChecks = 12;
constexpr int SideWidth = 460;
/// Between words that may go on in the next line, which does not begin with the dot.
constexpr QStringView DotBetween = u"\u00a0· ";

Result<TiersView::Content> contentOf(Connection &connection, QDate today)
{
    TiersView::Content content;
    ATTACHE_TRY(content.settings, Settings::read(connection));
    ATTACHE_TRY(content.rows, tierRows(connection, today));
    ATTACHE_TRY(const auto accounts, accountFacts(connection));
    ATTACHE_TRY(const auto deals,
                opportunityFacts(connection, {}, {.names = false, .deciders = false}));
    ATTACHE_TRY(const auto times, accountTimes(connection));
    ATTACHE_TRY(const StageBook book, StageBook::read(connection));
    ATTACHE_TRY(const auto teams, serviceTeams(connection));
    ATTACHE_TRY(content.week, activityTimes(connection, today.addDays(1 - WeekDays), today));
    const auto value =
        tierDistribution(accounts, deals, times, {today.addDays(1 - ValueDays), today}, book);
    const auto hours =
        tierDistribution(accounts, deals, times, {today.addDays(1 - HourDays), today}, book);
    content.hours = valueAndHours(value, hours, content.settings.currency);
    content.service = serviceLevels(accounts, teams, content.settings, today);
    return content;
}

CardWidget *cardWith(const QString &title, QVBoxLayout *&lines)
{
    auto *card = new CardWidget(title);
    lines = card->addRows();
    return card;
}

} // namespace

TiersView::TiersView(Desk &desk, QWidget *parent)
    : AccountsView(parent)
    , m_desk(desk)
    , m_empty(makeEmpty())
    , m_criteria(new CriteriaTable(desk))
    , m_criteriaCard(new CardWidget(Common::tr("Criteria")))
    , m_spreadCard(new CardWidget(tr("Distribution")))
    , m_spread(new TierSpread)
    , m_hoursCard(new CardWidget(Common::tr("Value and hours")))
    , m_hours(new ValueHoursView)
    , m_conclusion(new TextLabel({}, FontRole::Body))
    , m_week(new TextLabel({}, FontRole::Small, TextColor::Secondary))
    , m_axisCard(makeAxisCard())
    , m_movesCard(cardWith(Common::tr("Accounts that would move"), m_moves))
    , m_serviceCard(cardWith(tr("What each tier is owed"), m_service))
{
    build();
}

EmptyState *TiersView::makeEmpty()
{
    auto *empty = new EmptyState(tr("There is no account yet. Each one you add gets a tier "
                                    "suggested here by these criteria, with the evidence for it, "
                                    "and whether it gets what its tier is owed."));
    Button *import = empty->addButton(Common::tr("Import a list…"), ButtonKind::Primary);
    Button *add = empty->addButton(Common::tr("Add an account"));
    for (Button *each : {import, add})
        each->setEnabled(!m_desk.workspace().isReadOnly());
    connect(import, &Button::clicked, this, [this] { Q_EMIT m_desk.importRequested({}); });
    connect(add, &Button::clicked, this,
            [this] { Q_EMIT linkActivated(QStringLiteral("attache:command#new.account")); });
    return empty;
}

CardWidget *TiersView::makeAxisCard()
{
    auto *card = new CardWidget(tr("What if"));
    card->setNote(tr("Move a line and see who moves; nothing is changed"));
    m_axis = new ScoreAxis;
    m_axis->setMovable(true);
    m_tried = new TextLabel({}, FontRole::Body, TextColor::Secondary);
    m_keepLines = new LinkButton(tr("Keep this line"));
    m_backLines = new LinkButton({}, TextColor::Secondary);
    for (QWidget *each : std::initializer_list<QWidget *>{m_tried, m_keepLines, m_backLines})
        card->addTrailing(each);
    card->addWidget(m_axis);
    connect(m_axis, &ScoreAxis::linesMoved, this,
            [this](const TierLines &lines) { tryLines(lines, false); });
    connect(m_axis, &ScoreAxis::linesReleased, this,
            [this](const TierLines &lines) { tryLines(lines, true); });
    connect(m_keepLines, &QAbstractButton::clicked, this, &TiersView::keepLines);
    connect(m_backLines, &QAbstractButton::clicked, this,
            [this] { tryLines(TierLines::of(m_content.settings), true); });
    return card;
}

QWidget *TiersView::makeTop()
{
    auto *top = new QWidget;
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space3);
    m_criteriaCard->setDense();
    m_criteriaCard->addWidget(m_criteria);
    auto *presets = m_criteriaCard->addAction(tr("Presets"));
    presets->setEnabled(!m_desk.workspace().isReadOnly());
    connect(presets, &QAbstractButton::clicked, this, [this, presets] {
        QMenu menu;
        fillPresets(menu);
        menu.exec(presets->mapToGlobal(QPoint(0, presets->height())));
    });
    row->addWidget(m_criteriaCard, 1);
    m_side = new QWidget;
    m_side->setMaximumWidth(SideWidth);
    auto *column = new QVBoxLayout(m_side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::Space3);
    m_spreadCard->setDense();
    m_spreadCard->addWidget(m_spread);
    column->addWidget(m_spreadCard);
    m_hoursCard->setDense();
    m_hoursCard->setNote(tr("Does the time go where the value is?"));
    // What is spent on no account; an account has the same menu on its page.
    Button *time = m_hoursCard->addAction(tr("Note time"));
    time->setEnabled(!m_desk.workspace().isReadOnly());
    QMenu *times = addTimeMenu(m_desk, new QMenu(time), [] { return Id<Account>(); });
    connect(time, &QAbstractButton::clicked, this,
            [time, times] { times->exec(time->mapToGlobal(QPoint(0, time->height()))); });
    m_conclusion->setWordWrap(true);
    m_week->setWordWrap(true);
    m_hoursCard->addWidget(m_hours);
    m_hoursCard->addWidget(m_conclusion);
    m_hoursCard->addWidget(m_week);
    column->addWidget(m_hoursCard, 1);
    row->addWidget(m_side, 0);
    m_side->setMinimumWidth(300);
    return top;
}

void TiersView::build()
{
    auto *body = new ScrollBody;
    QVBoxLayout *column = body->column();
    column->setSpacing(tokens::Space3);
    column->addWidget(makeTop());
    column->addWidget(m_empty);
    m_axisCard->setDense();
    column->addWidget(m_axisCard);
    m_movesCard->setDense();
    column->addWidget(m_movesCard);
    m_serviceCard->setDense();
    column->addWidget(m_serviceCard);
    column->addStretch(1);
    m_readable = new ErrorSwitch(body);
    connect(m_readable, &ErrorSwitch::retried, this, &TiersView::read);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_readable);
    setFocusProxy(m_axis);
}

QWidget *TiersView::makeActions()
{
    m_accept = new Button(tr("Take the suggestions"), ButtonKind::Primary);
    connect(m_accept, &QAbstractButton::clicked, this, &TiersView::accept);
    m_paper = new PaperButton(m_desk, [this] { return document(); });
    auto *both = new QWidget;
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space2);
    row->addWidget(m_paper);
    row->addWidget(m_accept);
    showHead();
    return both;
}

void TiersView::print()
{
    if (m_paper)
        m_paper->print();
}

Result<Document> TiersView::document() const
{
    ATTACHE_TRY(const LetterheadInUse letterhead, letterheadInUse(m_desk.connection()));
    return makeTiersDocument({m_content.rows, m_suggestions, m_lines, m_content.settings},
                             letterhead.content, letterhead.person, m_desk.clock().today());
}

TableSet TiersView::tables() const
{
    return TableSet(OpportunityFactsTables, AccountFactsTables, TierRowsTables,
                    tablesOf<TimeEntry, TeamMember, Letterhead>);
}

QString TiersView::subtitle() const
{
    QStringList words{
        Common::tr("%Ln account(s)", nullptr, static_cast<int>(m_suggestions.size()))};
    if (m_totals.lastAssessed.isValid())
        words.append(
            tr("last assessed %1").arg(shortDay(m_totals.lastAssessed, m_desk.clock().today())));
    if (m_totals.due > 0)
        words.append(tr("%Ln to be assessed again", nullptr, m_totals.due));
    return words.join(QStringLiteral(" · "));
}

void TiersView::fillPresets(QMenu &menu)
{
    const auto offer = [&](const QString &text, auto use) {
        menu.addAction(plainLabel(text), this, [this, text, use] {
            m_desk.editUndoably(tr("Use the criteria \"%1\"").arg(text), use);
        });
    };
    offer(tr("The seven signs"),
          [](Writer &writer) { return useTierPreset(writer, TierPreset::SevenSigns); });
    offer(tr("Simple: spend, revenue, size"),
          [](Writer &writer) { return useTierPreset(writer, TierPreset::Simple); });
    const auto kept = keptTierSheets(m_desk.connection());
    const std::vector<SavedView> all = kept ? *kept : std::vector<SavedView>();
    menu.addSeparator();
    for (const SavedView &each : all)
        offer(each.name, [each](Writer &writer) { return useTierSheet(writer, each); });
    if (!all.empty())
        menu.addSeparator();
    menu.addAction(Common::tr("Save as…"), this, [this] {
        const QString name =
            QInputDialog::getText(this, tr("Save criteria as"), FieldLabel::tr("Name")).trimmed();
        if (!name.isEmpty())
            keepPreset(name);
    });
    if (all.empty())
        return;
    QMenu *removal = menu.addMenu(Common::tr("Delete"));
    for (const SavedView &each : all) {
        removal->addAction(plainLabel(each.name), this, [this, each] {
            m_desk.editUndoably(tr("Delete the criteria \"%1\"").arg(each.name),
                                [&](Writer &writer) { return writer.remove(each.id); });
        });
    }
}

void TiersView::keepPreset(const QString &name)
{
    m_desk.editUndoably(tr("Save the criteria \"%1\"").arg(name),
                        [&](Writer &writer) { return keepTierSheet(writer, name); });
}

void TiersView::read()
{
    const QDate today = m_desk.clock().today();
    const auto count = accountCount(m_desk.connection());
    if (!m_readable->shows(count))
        return;
    readContent<Content>(
        m_desk, this, *count <= MostAtOnce, tr("Assess all accounts"),
        [today](Connection &connection) { return contentOf(connection, today); },
        [this](Result<Content> content) {
            if (m_readable->shows(content))
                show(*std::move(content));
        });
}

void TiersView::show(Content content)
{
    m_content = std::move(content);
    const TierLines kept = TierLines::of(m_content.settings);
    if (!m_trying)
        m_lines = kept;
    m_trying = m_lines != kept;
    const auto usual =
        suggestTiers(m_content.rows, kept, m_content.settings, m_desk.clock().today());
    m_movedBefore = static_cast<int>(std::ranges::count_if(usual, &TierSuggestion::moves));
    m_axis->setMovable(true);
    m_hours->setFigure(m_content.hours);
    m_conclusion->setText(m_content.hours.conclusion);
    QStringList week;
    for (const ActivityTime &each : m_content.week)
        week.append(labelOf(each.activity) + u' ' +
                    Common::tr("%1 h")
                        .arg(QLocale().toString(each.minutes / 60.0, 'g', 3))
                        .replace(u' ', QChar(QChar::Nbsp)));
    m_week->setText(tr("Noted in the last seven days: %1").arg(week.join(DotBetween)));
    m_week->setVisible(!week.isEmpty());
    const bool any = !m_content.rows.accounts.empty();
    m_empty->setVisible(!any);
    for (QWidget *each :
         {m_side, static_cast<QWidget *>(m_axisCard), static_cast<QWidget *>(m_movesCard),
          static_cast<QWidget *>(m_serviceCard)})
        each->setVisible(any);
    suggest();
    showMoves();
    showService();
}

void TiersView::suggest()
{
    m_suggestions =
        suggestTiers(m_content.rows, m_lines, m_content.settings, m_desk.clock().today());
    m_totals = totalsOf(m_suggestions, m_content.rows.sheet.size());
    int weight = 0;
    for (const TierCriterion &criterion : m_content.rows.sheet)
        weight += criterion.weight;
    m_criteriaCard->setNote(
        tr("Five points, three, otherwise one · weights add up to %1").arg(weight));
    m_criteria->setSheet(m_content.rows.sheet, m_totals.known,
                         static_cast<int>(m_suggestions.size()), m_content.settings.currency);
    m_spreadCard->setNote(tr("now → suggested"));
    m_spread->setTotals(m_totals);
    m_axis->setLines(m_lines, TierLines::of(m_content.settings));
    m_axis->setSuggestions(m_suggestions);
    showHead();
}

void TiersView::tryLines(const TierLines &lines, bool released)
{
    m_lines = lines;
    m_trying = m_lines != TierLines::of(m_content.settings);
    const bool many = static_cast<qint64>(m_suggestions.size()) > MostAtOnce;
    if (released || !many)
        suggest();
    if (released)
        showMoves();
}

std::vector<const TierSuggestion *> TiersView::moving() const
{
    std::vector<const TierSuggestion *> moving;
    for (const TierSuggestion &each : m_suggestions) {
        if (each.moves())
            moving.push_back(&each);
    }
    std::ranges::stable_sort(moving, [](const TierSuggestion *a, const TierSuggestion *b) {
        return a->tier != b->tier ? a->tier < b->tier : a->score < b->score;
    });
    return moving;
}

void TiersView::showHead()
{
    const TierLines kept = TierLines::of(m_content.settings);
    TierLines now = m_lines;
    QStringList tried;
    QStringList backTo;
    for (const Tier tier : {Tier::S, Tier::A, Tier::B}) {
        TierLines before = kept;
        if (now.line(tier) == before.line(tier))
            continue;
        tried.append(
            tr("%1 from %2 → %3").arg(labelOf(tier)).arg(before.line(tier)).arg(now.line(tier)));
        backTo.append(QString::number(before.line(tier)));
    }
    //: A line between tiers that was moved: %1 is where it was
    m_backLines->setText(tr("Back to %1").arg(backTo.join(QStringLiteral(" · "))));
    const int moved = m_totals.rising + m_totals.falling;
    m_tried->setText(tried.isEmpty() ? tr("%Ln account(s) move", nullptr, moved)
                                     : tried.join(QStringLiteral(" · ")) + QStringLiteral(": ") +
                                           tr("%Ln account(s) move", nullptr, moved) + u' ' +
                                           tr("(before: %Ln)", nullptr, m_movedBefore));
    m_keepLines->setVisible(m_trying && !m_desk.workspace().isReadOnly());
    m_backLines->setVisible(m_trying);
    m_spreadCard->setNote(
        tr("now → suggested · %1 up, %2 down")
            .arg(QLocale().toString(m_totals.rising), QLocale().toString(m_totals.falling)));
    if (m_accept) {
        const auto ticked =
            static_cast<int>(std::ranges::count_if(m_rows, &TierMoveRow::isChecked));
        m_accept->setText(tr("Take %Ln suggestion(s)", nullptr, ticked));
        m_accept->setEnabled(ticked > 0 && !m_desk.workspace().isReadOnly());
    }
    Q_EMIT headChanged();
}

TierMoveWords TiersView::wordsOf(const TierSuggestion &suggestion) const
{
    const QDate today = m_desk.clock().today();
    const auto &sheet = m_content.rows.sheet;
    const QString &currency = m_content.settings.currency;
    TierMoveWords words;
    words.because = tierReasonsText(suggestion.because, suggestion, sheet, currency, today);
    words.but = tierReasonsText(suggestion.but, suggestion, sheet, currency, today);
    for (const TierReason &reason : suggestion.because) {
        const CriterionScore &score = suggestion.criteria[static_cast<size_t>(reason.criterion)];
        QString source = originWords(sheet[static_cast<size_t>(reason.criterion)].kind);
        if (score.evidence >= 0) {
            const TierEvidence &evidence =
                m_content.rows.evidence[static_cast<size_t>(score.evidence)];
            source = evidence.source.isEmpty() ? labelOf(evidence.knownFrom) : evidence.source;
        }
        words.source = score.learntOn.isValid()
                           ? source + QStringLiteral(" · ") + shortDay(score.learntOn, today)
                           : source;
        break;
    }
    return words;
}

void TiersView::showMoves()
{
    clearLayout(m_moves);
    m_rows.clear();
    const auto moving = this->moving();
    const bool writable = !m_desk.workspace().isReadOnly();
    QStringList note{QLocale().toString(static_cast<qlonglong>(moving.size()))};
    if (moving.size() > MostRows)
        note.append(tr("the first %1 shown").arg(MostRows));
    if (!moving.empty())
        note.append(tr("those ticked get the suggested tier, each with a record of why"));
    m_movesCard->setNote(note.join(QStringLiteral(" · ")));
    if (moving.empty())
        m_moves->addWidget(new TextLabel(
            tr("Every account has the tier that its evidence suggests, or too little is known."),
            FontRole::Body, TextColor::Secondary));
    for (size_t i = 0; i < std::min(moving.size(), MostRows); ++i) {
        auto *row = new TierMoveRow(*moving[i], wordsOf(*moving[i]), writable);
        row->setLined(i + 1 < std::min(moving.size(), MostRows));
        const Id<Account> account = row->account();
        connect(row, &TierMoveRow::toggled, this, &TiersView::showHead);
        connect(row, &TierMoveRow::kept, this,
                [this, account](const QString &reason) { keep(account, reason); });
        connect(row, &ListRow::activated, this,
                [this, account] { Q_EMIT linkActivated(linkTo(account)); });
        m_moves->addWidget(row);
        m_rows.push_back(row);
    }
    showHead();
}

void TiersView::showService()
{
    clearLayout(m_service);
    const auto add = [this](Tier tier, LineRuns runs, Id<Account> account, bool lined) {
        auto *row = new ListRow(TierMoveRow::Height);
        row->setLined(lined);
        row->row()->addWidget(new TierBadge(tier, tokens::BadgeSmallSize));
        row->row()->addWidget(new MixedLine(std::move(runs)), 1);
        if (!account.isNull())
            connect(row, &ListRow::activated, this,
                    [this, account] { Q_EMIT linkActivated(linkTo(account)); });
        m_service->addWidget(row);
    };
    for (const ServiceLevel &level : m_content.service.tiers) {
        QStringList owed{tr("a visit every %n day(s)", nullptr, level.owed.cadenceDays),
                         tr("a response within %n hour(s)", nullptr, level.owed.responseHours)};
        if (level.owed.perPerson > 0)
            owed.append(tr("1:%1 per person").arg(level.owed.perPerson));
        QStringList kept{tr("%1 of %2 kept").arg(level.kept).arg(level.accounts)};
        if (level.met < level.accounts)
            kept.append(tr("%n not in time", nullptr, level.accounts - level.met));
        if (level.staffed < level.accounts)
            kept.append(tr("%n without the whole team", nullptr, level.accounts - level.staffed));
        const bool none = level.accounts == 0;
        add(level.tier,
            {{owed.join(DotBetween), FontRole::Body, TextColor::Text, 0},
             {none ? tr("no account of this tier") : kept.join(DotBetween), FontRole::Body,
              none                           ? TextColor::Muted
              : level.kept == level.accounts ? TextColor::Ok
                                             : TextColor::Warn,
              tokens::Space4}},
            {}, true);
    }
    const auto &checks = m_content.service.checks;
    const size_t shown = std::min(checks.size(), MostChecks);
    for (size_t i = 0; i < shown; ++i) {
        QStringList lacks;
        if (!checks[i].lastContact.isValid())
            lacks.append(tr("never met"));
        else if (checks[i].overdueDays > 0)
            lacks.append(tr("%n day(s) beyond the cadence", nullptr, checks[i].overdueDays));
        QStringList roles;
        for (const TeamRole role : checks[i].missing)
            roles.append(labelOf(role));
        if (!roles.isEmpty())
            lacks.append(tr("team lacks: %1").arg(roles.join(QStringLiteral(", "))));
        for (const QString &person : checks[i].overloaded)
            lacks.append(tr("%1 serves too many").arg(person));
        add(checks[i].tier,
            {{checks[i].name, FontRole::BodyBold, TextColor::Text, 0},
             {lacks.join(DotBetween), FontRole::Body, TextColor::Secondary, tokens::Space3}},
            checks[i].account, i + 1 < shown);
    }
    m_serviceCard->setNote(checks.empty() ? tr("all of it is kept")
                                          : tr("%Ln account(s) lack something", nullptr,
                                               static_cast<int>(checks.size())));
}

QString TiersView::person() const
{
    const auto letterhead = letterheadInUse(m_desk.connection());
    return letterhead ? letterhead->person : QString();
}

void TiersView::accept()
{
    std::vector<const TierSuggestion *> taken;
    for (const TierSuggestion *each : moving()) {
        const auto row = std::ranges::find(m_rows, each->account, &TierMoveRow::account);
        if (row != m_rows.end() && (*row)->isChecked())
            taken.push_back(each);
    }
    if (taken.empty())
        return;
    const QString who = person();
    const QDate today = m_desk.clock().today();
    m_desk.editUndoably(tr("Take %Ln suggested tier(s)", nullptr, static_cast<int>(taken.size())),
                        [&](Writer &writer) -> Result<void> {
                            if (m_trying)
                                ATTACHE_CHECK(keepTierLines(writer, m_lines));
                            for (const TierSuggestion *each : taken) {
                                TierAssessment decision =
                                    decisionOn(*each, *each->suggested, wordsOf(*each).because, {},
                                               today, who);
                                ATTACHE_CHECK(writer.insert(decision));
                            }
                            return {};
                        });
}

void TiersView::keep(Id<Account> account, const QString &reason)
{
    const auto found = std::ranges::find(m_suggestions, account, &TierSuggestion::account);
    if (found == m_suggestions.end())
        return;
    TierAssessment decision = decisionOn(*found, found->tier, wordsOf(*found).because, reason,
                                         m_desk.clock().today(), person());
    m_desk.editUndoably(tr("Keep %1 at %2").arg(found->name, labelOf(found->tier)),
                        [&](Writer &writer) { return writer.insert(decision); });
}

void TiersView::keepLines()
{
    m_desk.editUndoably(tr("Move the lines between the tiers"),
                        [&](Writer &writer) { return keepTierLines(writer, m_lines); });
}

} // namespace attache
