#include "ui/pages/today/run_card.h"

#include "core/base/shared_text.h"
#include "core/queries/playbook_runs.h"
#include "core/record/record_names.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/link.h"
#include "ui/models/day_text.h"
#include "ui/pages/today/today_rows.h"
#include "ui/widgets/button.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tag.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace attache {

namespace {

constexpr int LineHeight = 32;
constexpr int MostShown = 8;
constexpr int DaysAhead = 1;

} // namespace

RunLine::RunLine(QWidget *parent)
    : ListRow(LineHeight, parent)
    , m_title(new ElidedLabel({}, FontRole::BodyBold))
    , m_about(new ElidedLabel({}, FontRole::Small, TextColor::Secondary))
    , m_clock(new Tag({}))
    //: A step of a playbook: it is done
    , m_done(new Button(Common::tr("Done", "command")))
{
    row()->addWidget(m_title);
    row()->addWidget(m_about, 1);
    row()->addWidget(m_clock, 0, Qt::AlignVCenter);
    row()->addWidget(m_done, 0, Qt::AlignVCenter);
}

void RunLine::setStep(const QString &title, const QString &about, const QString &clock, Tone tone)
{
    m_title->setText(title);
    m_about->setText(about);
    m_clock->setText(clock);
    m_clock->setTone(tone);
    setAccessibleName(title);
    setAccessibleDescription(joined({about, clock}));
}

RunCard::RunCard(Desk &desk, QWidget *parent)
    : CardWidget(tr("Playbook steps"), parent)
    , m_desk(desk)
{
    tighten(this);
    auto *lines = new QWidget;
    auto *column = new QVBoxLayout(lines);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_rows = std::make_unique<KeyedRows<Id<PlaybookRunStep>, RunLine>>(column);
    m_readable = new ErrorSwitch(lines);
    connect(m_readable, &ErrorSwitch::retried, this, &RunCard::read);
    addWidget(m_readable);
}

void RunCard::read()
{
    const QDate today = m_desk.clock().today();
    const auto due = runStepsDue(m_desk.connection(), today.addDays(DaysAhead), MostShown);
    if (!m_readable->shows(due))
        return setVisible(true);
    setVisible(!due->empty());
    std::vector<Id<PlaybookRunStep>> ids;
    for (const RunStepDue &each : *due)
        ids.push_back(each.step.id);
    m_rows->setKeys(ids, [this](Id<PlaybookRunStep> id) {
        auto *line = new RunLine;
        line->done()->setEnabled(!m_desk.workspace().isReadOnly());
        connect(line, &ListRow::activated, this, [this, id] {
            Q_EMIT linkActivated(
                Link{QLatin1String(tableOf<PlaybookRunStep>), id.value(), {}}.toString());
        });
        connect(line->done(), &QAbstractButton::clicked, this, [this, id] {
            const QDate day = m_desk.clock().today();
            m_desk.editUndoably(tr("Step of a playbook done"), [&](Writer &writer) {
                return writer.change(id, [day](PlaybookRunStep &step) { step.doneOn = day; });
            });
        });
        return line;
    });
    for (int place = 0; place < m_rows->size(); ++place) {
        const RunStepDue &each = (*due)[static_cast<size_t>(place)];
        const qint64 late = each.step.due.daysTo(today);
        const QString who =
            each.step.party == Party::Them
                ? firstOf({each.step.waitedFor, each.step.counterpart, labelOf(Party::Them)})
                : each.step.responsible;
        m_rows->at(place)->setStep(
            each.step.title, joined({each.about, each.playbook, who}),
            late > 0 ? Common::tr("%n day(s) late", nullptr, static_cast<int>(late))
                     : relativeDay(each.step.due, today),
            late > 0 ? Tone::Danger : Tone::Warn);
        m_rows->at(place)->setLined(place + 1 < m_rows->size());
    }
}

} // namespace attache
