#include "ui/lists/time_menu.h"

#include "core/base/shared_text.h"
#include "core/brief/time_clock.h"
#include "core/queries/running_time.h"
#include "ui/desk/desk.h"

#include <QMenu>

#include <array>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TimeClock)
};

constexpr std::array NotedMinutes = {15, 30, 60, 120, 240};

void start(Desk &desk, Id<Account> account, Activity activity)
{
    desk.editUndoably(Words::tr("Start the clock"), [=](Writer &writer) -> Result<void> {
        ATTACHE_CHECK(startClock(writer, account, activity));
        return {};
    });
}

void stop(Desk &desk, int minutes)
{
    //: The name of a step: %1 is a time, "25 min"
    desk.editUndoably(Words::tr("Note %1 by the clock").arg(durationText(minutes)),
                      [](Writer &writer) -> Result<void> {
                          ATTACHE_CHECK(stopClock(writer));
                          return {};
                      });
}

void note(Desk &desk, Id<Account> account, Activity activity, int minutes)
{
    //: The name of a step: %1 is a time, "25 min", %2 an activity
    const QString title = Words::tr("Note %1: %2").arg(durationText(minutes), labelOf(activity));
    desk.editUndoably(title, [=](Writer &writer) -> Result<void> {
        ATTACHE_CHECK(noteTime(writer, account, activity, minutes));
        return {};
    });
}

void addClock(Desk &desk, QMenu *menu)
{
    const auto running = runningTime(desk.connection());
    if (!running)
        return desk.report(running.error());
    if (!*running)
        return;
    const RunningTime &time = **running;
    const int minutes = time.minutes(desk.clock().now());
    QStringList about{time.accountName, labelOf(time.entry.activity), durationText(minutes)};
    about.removeAll(QString());
    menu->addAction(Words::tr("Stop the clock: %1").arg(about.join(QStringLiteral(" · "))), menu,
                    [&desk, minutes] { stop(desk, minutes); });
    menu->addSeparator();
}

void fill(Desk &desk, QMenu *menu, Id<Account> account)
{
    menu->clear();
    addClock(desk, menu);
    for (const Choice<Activity> &choice : choicesOf<Activity>) {
        QMenu *times = menu->addMenu(labelOf(choice.value));
        const Activity activity = choice.value;
        times->addAction(Words::tr("Start the clock"), times,
                         [&desk, account, activity] { start(desk, account, activity); });
        times->addSeparator();
        for (const int minutes : NotedMinutes)
            times->addAction(durationText(minutes), times, [&desk, account, activity, minutes] {
                note(desk, account, activity, minutes);
            });
    }
}

} // namespace

QMenu *addTimeMenu(Desk &desk, QMenu *menu, std::function<Id<Account>()> account)
{
    QMenu *times = menu->addMenu(Words::tr("Time spent"));
    times->setEnabled(!desk.workspace().isReadOnly());
    QObject::connect(
        times, &QMenu::aboutToShow, times,
        [&desk, times, account = std::move(account)] { fill(desk, times, account()); });
    return times;
}

} // namespace attache
