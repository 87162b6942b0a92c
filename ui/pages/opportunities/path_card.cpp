#include "ui/pages/opportunities/path_card.h"

#include "core/base/sentences.h"
#include "core/base/shared_text.h"
#include "core/brief/amount_text.h"
#include "core/insight/money_sums.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/models/day_text.h"
#include "ui/pages/opportunities/entry_line.h"
#include "ui/pages/opportunities/path_view.h"
#include "ui/style/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented_control.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

namespace {

/// A line on the fill of a warning.
class WarningLine : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        drawPanel(&painter, rect(), colorsFor(palette()).warnWeak, {}, tokens::RadiusCard);
    }
};

/// What a deal usually needs until it is used, each with the days it takes.
struct UsualStep
{
    const char *name;
    PathKind kind;
    Party party;
    int days;
};
constexpr UsualStep UsualSteps[] = {
    {QT_TRANSLATE_NOOP("attache::PathCard", "Present the solution"), PathKind::Ours, Party::Us, 5},
    {QT_TRANSLATE_NOOP("attache::PathCard", "Trial"), PathKind::Trial, Party::Them, 20},
    {QT_TRANSLATE_NOOP("attache::PathCard", "Offer"), PathKind::Ours, Party::Us, 5},
    {QT_TRANSLATE_NOOP("attache::PathCard", "Approval by the department"), PathKind::Approval,
     Party::Them, 5},
    {QT_TRANSLATE_NOOP("attache::PathCard", "Approval by finance"), PathKind::Approval, Party::Them,
     5},
    {QT_TRANSLATE_NOOP("attache::PathCard", "Approval by the general manager"), PathKind::Approval,
     Party::Them, 7},
    {QT_TRANSLATE_NOOP("attache::PathCard", "Sign the contract"), PathKind::Ours, Party::Us, 5},
    {QT_TRANSLATE_NOOP("attache::PathCard", "Go-live"), PathKind::GoLive, Party::Them, 20},
};

} // namespace

PathCard::PathCard(Desk &desk, QWidget *parent)
    : CardWidget(Common::tr("Path"), parent)
    , m_desk(desk)
    , m_editions(new SegmentedControl)
    , m_late(new WarningLine)
    , m_lateWords(new TextLabel({}, FontRole::Small, TextColor::Warn))
    , m_view(new PathView)
    , m_none(new TextLabel(tr("The steps of both sides until the customer uses it: approvals, a "
                              "tender, a trial, what we do, the go-live."),
                           FontRole::Small, TextColor::Muted))
    , m_usual(new Button(tr("Begin with the usual steps"), ButtonKind::Primary))
    , m_plan(addAction(tr("Plan back")))
    , m_entry(new EntryLine)
{
    setDense();
    const bool writable = !desk.workspace().isReadOnly();
    m_plan->setToolTip(tr("Sets the due days of all open steps back from the go-live"));
    Button *add = addAction(tr("Add a step"));
    for (Button *button : {m_plan, add, m_usual})
        button->setEnabled(writable);
    m_editions->addSegment(tr("Both sides"));
    m_editions->addSegment(tr("For the customer"));
    m_editions->setAccessibleName(tr("Edition of the path"));
    // The words beside the title give way first.
    m_editions->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    addTrailing(m_editions);
    auto *line = new QHBoxLayout(m_late);
    line->setContentsMargins(tokens::Space3, tokens::Space1, tokens::Space3, tokens::Space1);
    m_lateWords->setWordWrap(true);
    m_lateWords->setTextFormat(Qt::RichText);
    line->addWidget(m_lateWords, 1);
    body()->addSpacing(tokens::Space1);
    addWidget(m_late);
    body()->addSpacing(tokens::Space1);
    m_view->setWritable(writable);
    addWidget(m_view);
    m_none->setWordWrap(true);
    addWidget(m_none);
    addWidget(m_usual);
    body()->setAlignment(m_usual, Qt::AlignLeading);
    addWidget(m_entry);
    connect(add, &Button::clicked, this, &PathCard::addStep);
    connect(m_plan, &Button::clicked, this, &PathCard::planBack);
    connect(m_usual, &Button::clicked, this, &PathCard::fillUsual);
    connect(m_entry, &EntryLine::entered, this, &PathCard::insertStep);
    connect(m_view, &PathView::opened, this, &PathCard::stepOpened);
    connect(m_view, &PathView::doneToggled, this, &PathCard::setDone);
    connect(m_view, &PathView::moveRequested, this, &PathCard::moveStep);
    connect(m_view, &PathView::removeRequested, this, [this](qint64 id) {
        m_desk.editUndoably(tr("Remove a step"),
                            [id](Writer &writer) { return writer.remove(Id<PathStep>(id)); });
    });
    connect(m_editions, &SegmentedControl::currentChanged, this, [this](int edition) {
        m_view->setExternal(edition == 1);
        m_late->setVisible(edition == 0 && m_story.outlook.isLate());
    });
}

void PathCard::showStory(const DealStory &story)
{
    m_story = story;
    std::vector<PathViewRow> rows;
    for (size_t i = 0; i < story.path.size(); ++i) {
        const PathStep &step = story.path[i];
        rows.push_back({step.id.value(), step, story.outlook.steps[i], story.personOf(step.contact),
                        step.owner});
    }
    const bool any = !rows.empty();
    m_view->setRows(std::move(rows), story.outlook, story.today);
    m_view->setVisible(any);
    m_none->setVisible(!any);
    m_usual->setVisible(!any);
    m_plan->setVisible(any);
    m_editions->setVisible(any);
    const QDate goLive = story.deal.goLiveOn.isValid() ? story.deal.goLiveOn : story.outlook.goLive;
    QStringList notes;
    if (any)
        notes.append(goLive.isValid()
                         ? tr("back from the go-live on %1").arg(shortDay(goLive, story.today))
                         : tr("no day of the go-live yet"));
    QStringList holidays;
    for (const Holiday &each : m_view->holidays()) {
        if (any && !holidays.contains(labelOf(each.kind)))
            holidays.append(labelOf(each.kind));
    }
    if (!holidays.isEmpty())
        notes.append(tr("shaded: %1").arg(holidays.join(QStringLiteral(", "))));
    setNote(notes.join(QStringLiteral(" · ")));
    showConsequence(story);
}

void PathCard::showConsequence(const DealStory &story)
{
    m_late->setVisible(story.outlook.isLate() && m_editions->currentIndex() == 0);
    if (!story.outlook.isLate())
        return m_lateWords->setText({});
    const PathStep &late = story.path[static_cast<size_t>(story.outlook.waitsFor)];
    const auto day = [&](QDate date) { return shortDay(date, story.today); };
    const QString first =
        Common::tr("%1 is %n day(s) late.", nullptr, story.outlook.behind).arg(late.name);
    QStringList words{first, tr("The last step moves from %1 to %2.")
                                 .arg(day(story.outlook.goLive), day(story.outlook.likelyGoLive))};
    const Opportunity &deal = story.deal;
    if (deal.expectedClose.isValid()) {
        const QDate likely = deal.expectedClose.addDays(story.outlook.behind);
        const bool otherMonth = likely.month() != deal.expectedClose.month() ||
                                likely.year() != deal.expectedClose.year();
        const Money counted = percentOf(deal.amount.value_or(Money()), story.cap.capped);
        if (otherMonth && counted.minor > 0)
            words +=
                tr("Signing moves from %1 to %2, and %3 of the forecast goes to another month.")
                    .arg(day(deal.expectedClose), day(likely), shortAmount(counted, deal.currency));
        else
            words += tr("Signing moves from %1 to %2.").arg(day(deal.expectedClose), day(likely));
    }
    const QString whole = joinedSentences(words);
    m_lateWords->setText(QStringLiteral("<b>%1</b>%2")
                             .arg(whole.left(first.size()).toHtmlEscaped(),
                                  whole.mid(first.size()).toHtmlEscaped()));
}

QString PathCard::consequence() const
{
    return m_lateWords->text();
}

void PathCard::fillUsual()
{
    const QDate goLive = m_story.deal.goLiveOn;
    std::vector<PathStep> steps;
    for (const UsualStep &usual : UsualSteps) {
        PathStep step;
        step.opportunity = m_story.deal.id;
        step.name = tr(usual.name);
        step.kind = usual.kind;
        step.party = usual.party;
        step.days = usual.days;
        step.owner = usual.party == Party::Us ? m_story.deal.owner : QString();
        step.position = static_cast<int>(steps.size());
        steps.push_back(std::move(step));
    }
    if (goLive.isValid())
        planBackwards(steps, goLive);
    m_desk.editUndoably(tr("Begin the path of %1").arg(m_story.deal.name),
                        [&](Writer &writer) -> Result<void> {
                            for (PathStep &step : steps)
                                ATTACHE_CHECK(writer.insert(step));
                            return {};
                        });
    if (!goLive.isValid())
        Q_EMIT goLiveRequested();
}

void PathCard::addStep()
{
    m_entry->ask(tr("What is to be done? Enter adds it before the go-live"));
}

void PathCard::insertStep(const QString &name)
{
    std::vector<PathStep> steps = m_story.path;
    PathStep step;
    step.opportunity = m_story.deal.id;
    step.name = name;
    step.owner = m_story.deal.owner;
    // Before the go-live, which stays the last.
    const auto goal = std::ranges::find(steps, PathKind::GoLive, &PathStep::kind);
    const auto place = static_cast<int>(goal - steps.begin());
    step.position = place;
    m_desk.edit(tr("Add the step \"%1\"").arg(name), [&](Writer &writer) -> Result<void> {
        for (size_t i = 0; i < steps.size(); ++i) {
            const int position = static_cast<int>(i) + (static_cast<int>(i) >= place ? 1 : 0);
            if (steps[i].position == position)
                continue;
            steps[i].position = position;
            ATTACHE_CHECK(writer.update(steps[i]));
        }
        return writer.insert(step);
    });
    if (!step.id.isNull())
        Q_EMIT stepOpened(step.id.value());
}

void PathCard::setDone(qint64 id, bool done)
{
    const QDate today = m_desk.clock().today();
    m_desk.edit(
        done ? tr("Mark a step as done") : tr("Mark a step as not done"), [&](Writer &writer) {
            return writer.change(Id<PathStep>(id),
                                 [&](PathStep &step) { step.doneOn = done ? today : QDate(); });
        });
}

void PathCard::moveStep(qint64 id, int by)
{
    std::vector<PathStep> steps = m_story.path;
    const auto found = std::ranges::find(steps, Id<PathStep>(id), &PathStep::id);
    const auto target = found - steps.begin() + by;
    if (found == steps.end() || target < 0 || target >= std::ssize(steps))
        return;
    std::iter_swap(found, steps.begin() + target);
    const bool moved = m_desk.edit(tr("Move a step"), [&](Writer &writer) -> Result<void> {
        for (size_t i = 0; i < steps.size(); ++i) {
            if (steps[i].position == static_cast<int>(i))
                continue;
            steps[i].position = static_cast<int>(i);
            ATTACHE_CHECK(writer.update(steps[i]));
        }
        return {};
    });
    if (moved)
        m_view->setCurrent(static_cast<int>(target));
}

void PathCard::planBack()
{
    const QDate goLive = m_story.deal.goLiveOn;
    if (!goLive.isValid())
        return Q_EMIT goLiveRequested();
    std::vector<PathStep> steps = m_story.path;
    planBackwards(steps, goLive);
    m_desk.editUndoably(tr("Plan the path back from the go-live"),
                        [&](Writer &writer) -> Result<void> {
                            for (PathStep &step : steps)
                                ATTACHE_CHECK(writer.update(step));
                            return {};
                        });
}

} // namespace attache
