#include "ui/pages/visits/planner_view.h"

#include "core/base/shared_text.h"
#include "core/brief/amount_text.h"
#include "core/brief/letterhead_content.h"
#include "core/brief/plan_words.h"
#include "core/brief/value_text.h"
#include "core/brief/week_document.h"
#include "core/domain/deferral.h"
#include "core/domain/visit_rules.h"
#include "core/exchange/export_cards.h"
#include "core/insight/week_outlook.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/pages/visits/goals_card.h"
#include "ui/pages/visits/plan_grid.h"
#include "ui/pages/visits/plan_legend.h"
#include "ui/pages/visits/plan_list.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

/// What the task gives.
struct PlannerView::Answer
{
    WeekPlan plan;
    std::vector<ShownProposal> shown;
};

namespace {

constexpr int ListWidth = 340;
constexpr int ListCompactWidth = 270;

ShownProposal shownOf(const Proposal &proposal, QDate today, const StageBook &book,
                      const Settings &settings, Language language)
{
    ShownProposal shown;
    shown.proposal = proposal;
    shown.purpose = purposeOf(proposal, today, language);
    if (proposal.about.amount)
        shown.amount = shortAmount(*proposal.about.amount, proposal.about.currency);
    for (const PlanReason &reason : proposal.reasons)
        shown.tags.push_back(
            {reasonText(reason, proposal, today, book, language), reasonTone(reason, today)});
    if (const QString way = kindReason(proposal, settings); !way.isEmpty())
        shown.tags.push_back({way, Tone::Neutral});
    // A reason can be what the visit is for.
    std::erase_if(shown.tags, [&shown](const auto &tag) { return tag.text == shown.purpose; });
    return shown;
}

} // namespace

PlannerView::PlannerView(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_list(new PlanList)
    , m_goals(new GoalsCard(desk))
    , m_grid(new PlanGrid)
{
    auto *content = new QWidget;
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space4);
    row->addWidget(makeLeft());
    row->addWidget(makeRight(), 1);
    m_readable = new ErrorSwitch(content);
    connect(m_readable, &ErrorSwitch::retried, this, &PlannerView::read);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_readable);
    m_grid->setReadOnly(desk.workspace().isReadOnly());
    m_list->setDragEnabled(!desk.workspace().isReadOnly());
    setFocusProxy(m_list);

    connect(m_list, &PlanList::accepted, this, [this](Id<Account> account) { accept(account); });
    connect(m_list, &PlanList::putOff, this, &PlannerView::putOff);
    connect(m_list, &PlanList::currentProposalChanged, this, [this] {
        const Proposal *current = proposalFor(m_list->current());
        if (current != nullptr && current->slot)
            m_grid->setPlace(*current->slot);
    });
    connect(m_grid, &PlanGrid::opened, this, &PlannerView::opened);
    connect(m_grid, &PlanGrid::accepted, this, [this](Id<Account> account) { accept(account); });
    connect(m_grid, &PlanGrid::putOff, this, &PlannerView::putOff);
    connect(m_grid, &PlanGrid::dropped, this,
            [this](Id<Account> account, SlotPlace place) { accept(account, place); });
    connect(m_grid, &PlanGrid::placeChosen, this,
            [this](SlotPlace place) { Q_EMIT planRequested(m_plan.startOf(place)); });
    connect(m_grid, &PlanGrid::onlineRequested, this, &PlannerView::makeOnline);
}

QWidget *PlannerView::makeLeft()
{
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::Space3);
    m_proposals = new CardWidget(Common::tr("Proposals"));
    m_proposals->setDense();
    m_proposals->body()->setContentsMargins(1, 0, 1, 1);
    m_empty = new EmptyState(tr("Nobody is due this week, and nothing is promised."));
    m_empty->hide();
    m_proposals->addWidget(m_empty);
    m_proposals->addWidget(m_list, 1);
    column->addWidget(m_proposals, 1);
    column->addWidget(m_goals);
    return left;
}

QWidget *PlannerView::makeRight()
{
    auto *card = new CardWidget;
    card->setDense();
    card->body()->setContentsMargins(1, 1, 1, tokens::Space2);
    card->addWidget(m_grid, 1);
    auto *foot = new QWidget;
    auto *row = new FlowLayout(foot, tokens::Space2);
    row->setContentsMargins(tokens::Space4, tokens::Space1, tokens::Space4, 0);
    m_legend = new PlanLegend;
    m_outlook = new TextLabel({}, FontRole::Small, TextColor::Text);
    m_outcome = new TextLabel({}, FontRole::Small, TextColor::Secondary);
    row->addWidget(m_legend);
    row->addWidget(m_outlook);
    row->addWidget(m_outcome);
    card->addWidget(foot);
    return card;
}

void PlannerView::setWeek(QDate monday)
{
    m_monday = monday;
    m_goals->showWeek(monday);
}

void PlannerView::read()
{
    m_goals->read();
    const int number = ++m_asked;
    const QDate monday = m_monday;
    const QDateTime now = m_desk.clock().now();
    const Language language = documentLanguage();
    const auto work = [=](Workspace &workspace, const Progress &) -> Result<std::any> {
        auto answer = std::make_shared<Answer>();
        Connection &connection = workspace.connection();
        ATTACHE_TRY(answer->plan, weekPlan(connection, monday, now));
        ATTACHE_TRY(const Settings settings, Settings::read(connection));
        ATTACHE_TRY(const StageBook book, StageBook::read(connection, settings));
        for (const Proposal &proposal : answer->plan.proposals)
            answer->shown.push_back(
                shownOf(proposal, now.toLocalTime().date(), book, settings, language));
        return std::any(answer);
    };
    m_desk.tasks().start(tr("Planning the week"), work,
                         [view = QPointer(this), number](const Result<std::any> &done) {
                             // A later question is on its way, or nobody asks any more.
                             if (!view || number != view->m_asked)
                                 return;
                             if (view->m_readable->shows(done))
                                 view->show(*std::any_cast<const std::shared_ptr<Answer> &>(*done));
                         });
}

void PlannerView::show(const Answer &answer)
{
    m_plan = answer.plan;
    const bool compact = window()->width() < tokens::CompactWindow;
    m_proposals->setFixedWidth(compact ? ListCompactWidth : ListWidth);
    m_goals->setFixedWidth(compact ? ListCompactWidth : ListWidth);
    m_proposals->setNote(tr("tier × overdue × stage, and promises"));
    m_empty->setVisible(answer.shown.empty());
    m_list->setVisible(!answer.shown.empty());
    m_grid->setPlan(m_plan, m_desk.clock().today());
    m_list->setProposals(answer.shown, m_plan);
    showFoot();
    Q_EMIT planShown();
}

void PlannerView::showFoot()
{
    const auto settings = Settings::read(m_desk.connection());
    const Settings known = settings ? *settings : Settings();
    m_legend->setBounds(shortAmount(Money::fromMajor(known.phoneBelow), known.currency),
                        shortAmount(Money::fromMajor(known.visitAbove), known.currency));
    m_outlook->setText(outlookWords());
    m_outlook->setVisible(!m_outlook->text().isEmpty());
    const PlanOutcome &outcome = m_plan.outcome;
    const bool begun = m_plan.monday <= m_desk.clock().today();
    QString words;
    if (begun && outcome.planned + outcome.added > 0) {
        //: What became of the plan of a week: of so many planned visits so many took place
        words = tr("%1 of %2 planned visits held").arg(outcome.held).arg(outcome.planned);
        if (outcome.cancelled > 0)
            words += QStringLiteral(" · ") + tr("%n cancelled", nullptr, outcome.cancelled);
        if (outcome.added > 0)
            words += QStringLiteral(" · ") + tr("%n unplanned", nullptr, outcome.added);
    }
    m_outcome->setText(words);
    m_outcome->setVisible(!words.isEmpty());
}

QString PlannerView::outlookWords() const
{
    const WeekOutlook outlook = outlookOf(m_plan);
    QStringList rhythms;
    for (const TierOutlook &each : outlook.tiers)
        //: So many accounts of a tier are seen, of those that are due
        rhythms.append(tr("%1 %2 of %3").arg(labelOf(each.tier)).arg(each.seen).arg(each.due));
    QStringList parts;
    if (!rhythms.isEmpty())
        //: What a week comes to once all proposals are accepted: %1 is "S 4 of 4, A 7 of 8"
        parts.append(
            tr("All accepted: %1 seen in time").arg(listText(rhythms, documentLanguage())));
    if (outlook.promisesLeft > 0)
        parts.append(tr("%n find(s) no slot, %1 of them promised", nullptr, outlook.withoutSlot)
                         .arg(outlook.promisesLeft));
    else if (outlook.withoutSlot > 0)
        parts.append(tr("%n find(s) no slot", nullptr, outlook.withoutSlot));
    return parts.join(QStringLiteral(" · "));
}

QString PlannerView::summary() const
{
    //: Slots of the week that are taken, of all
    return tr("%1 of %2 slots taken").arg(m_plan.fixedSlots()).arg(m_plan.allSlots());
}

const Proposal *PlannerView::proposalFor(Id<Account> account) const
{
    const auto found = std::ranges::find_if(m_plan.proposals, [account](const Proposal &each) {
        return each.about.account == account;
    });
    return account.isNull() || found == m_plan.proposals.end() ? nullptr : &*found;
}

std::optional<SlotPlace> PlannerView::firstFree() const
{
    for (size_t day = 0; day < m_plan.days.size(); ++day) {
        const PlanDay &each = m_plan.days[day];
        for (size_t slot = 0; slot < each.taken.size(); ++slot) {
            if (each.taken[slot].isNull() && !each.over[slot])
                return SlotPlace{day, slot};
        }
    }
    return std::nullopt;
}

Visit PlannerView::visitFor(const Proposal &proposal, SlotPlace place) const
{
    Visit visit;
    visit.account = proposal.about.account;
    visit.opportunity = proposal.reactivation && proposal.about.deal.isNull()
                            ? proposal.reactivation->deal.id
                            : proposal.about.deal;
    visit.title = purposeOf(proposal, m_desk.clock().today(), documentLanguage());
    visit.kind = proposal.kind;
    visit.startsAt = m_plan.startOf(place).toUTC();
    visit.endsAt = m_plan.endOf(place).toUTC();
    return visit;
}

bool PlannerView::canAccept() const
{
    return !m_desk.workspace().isReadOnly() &&
           std::ranges::any_of(m_plan.proposals,
                               [](const Proposal &each) { return each.slot.has_value(); });
}

void PlannerView::accept(Id<Account> account, std::optional<SlotPlace> place)
{
    const Proposal *proposal = proposalFor(account);
    if (proposal == nullptr || m_desk.workspace().isReadOnly())
        return;
    if (!place)
        place = proposal->slot;
    if (!place)
        place = firstFree();
    if (!place)
        return m_desk.say(tr("There is no free slot in this week."), {}, false);
    Visit visit = visitFor(*proposal, *place);
    m_desk.editUndoably(tr("Accept a proposal"),
                        [&](Writer &writer) { return planVisit(writer, visit); });
}

void PlannerView::acceptFirst(int most)
{
    std::vector<Visit> made;
    for (const Proposal &proposal : m_plan.proposals) {
        if (proposal.slot && static_cast<int>(made.size()) < most)
            made.push_back(visitFor(proposal, *proposal.slot));
    }
    if (made.empty())
        return;
    m_desk.editUndoably(tr("Accept %n proposal(s)", nullptr, static_cast<int>(made.size())),
                        [&](Writer &writer) -> Result<void> {
                            for (Visit &visit : made)
                                ATTACHE_CHECK(planVisit(writer, visit));
                            return {};
                        });
}

void PlannerView::putOff(Id<Account> account)
{
    if (m_desk.workspace().isReadOnly())
        return;
    Deferral deferral;
    deferral.account = account;
    deferral.until = m_plan.monday.addDays(7);
    m_desk.editUndoably(tr("Put off a proposal"),
                        [&](Writer &writer) { return writer.insert(deferral); });
}

void PlannerView::makeOnline(Id<Visit> visit)
{
    if (m_desk.workspace().isReadOnly())
        return;
    m_desk.editUndoably(tr("Hold a visit online"), [&](Writer &writer) {
        return writer.change(visit, [](Visit &changed) { changed.kind = VisitKind::Online; });
    });
}

Result<Document> PlannerView::document() const
{
    Connection &connection = m_desk.connection();
    const QDate today = m_desk.clock().today();
    ATTACHE_TRY(const LetterheadInUse letterhead, letterheadInUse(connection));
    // What is asked for before the plan stands here is read at once.
    const bool known = m_plan.monday == m_monday;
    ATTACHE_TRY(const WeekPaper paper,
                known ? weekPaperOf(connection, m_plan)
                      : readWeekPaper(connection, m_monday, m_desk.clock().now()));
    return makeWeekDocument(paper, letterhead.content, letterhead.person, today,
                            documentLanguage());
}

void PlannerView::exportWeek()
{
    const QString path = m_desk.files().fileToSave(
        this, tr("Export the week"),
        QStringLiteral("%1.ics").arg(m_plan.monday.toString(Qt::ISODate)), tr("Calendars (*.ics)"));
    if (path.isEmpty())
        return;
    const auto written =
        exportWeekCalendar(m_desk.connection(), path, m_plan.monday, m_desk.clock().now());
    if (!written)
        return m_desk.report(written.error());
    m_desk.say(tr("%n visit(s) written to \"%1\".", nullptr, static_cast<int>(*written)).arg(path),
               {}, false);
}

} // namespace attache
