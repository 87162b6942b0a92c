#include "core/domain/account_note.h"
#include "core/domain/promise.h"
#include "core/domain/visit.h"
#include "tests/bench/fixture.h"
#include "tests/bench/measure.h"
#include "ui/desk/desk.h"
#include "ui/pages/accounts/timeline_tab.h"
#include "ui/widgets/timeline_view.h"

#include <QCoreApplication>
#include <QListView>
#include <QScrollBar>
#include <QStringListModel>

namespace attache::bench {

namespace {

constexpr int Entries = 2000;
constexpr int Steps = 600;

/// The story of an account of many years, and somebody scrolling through it.
class Story
{
public:
    Story()
        : m_workspace(
              orFail(createWorkspace(folder() + QStringLiteral("/timeline.attache"), m_clock)))
        , m_desk(*m_workspace, m_files)
        , m_tab(m_desk)
    {
        orFail(m_workspace->perform(QStringLiteral("fill"), [&](Writer &writer) -> Result<void> {
            Account account;
            account.name = QStringLiteral("远山汽车股份有限公司");
            ATTACHE_CHECK(writer.insert(account));
            m_account = account.id;
            for (int i = 0; i < Entries; ++i)
                ATTACHE_CHECK(add(writer, i));
            return {};
        }));
        m_tab.resize(1216, 640);
        m_tab.show();
        m_tab.showAccount(m_account);
        QCoreApplication::processEvents();
    }

    void open()
    {
        m_tab.showAccount(m_account);
        QCoreApplication::processEvents();
        m_tab.grab();
    }

    /// A third of what is in sight further, painted; at the end from the beginning again.
    void scroll()
    {
        QScrollBar *bar = m_tab.view()->verticalScrollBar();
        const int next = bar->value() + m_tab.view()->viewport()->height() / 3;
        bar->setValue(next > bar->maximum() ? 0 : next);
        m_tab.view()->grab();
    }

private:
    /// Every fourth a meeting, every fourth a promise that was kept, the rest notes.
    Result<void> add(Writer &writer, int number)
    {
        const QDateTime at = m_clock.now().addSecs(-qint64(number) * 20 * 3600);
        if (number % 4 == 0) {
            Visit visit;
            visit.account = m_account;
            visit.title = QStringLiteral("第 %1 次沟通").arg(number);
            visit.status = VisitStatus::Done;
            visit.startsAt = at;
            visit.endsAt = at.addSecs(3600);
            visit.minutesSentAt = at.addSecs(7200);
            return writer.insert(visit);
        }
        if (number % 4 == 1) {
            Promise promise;
            promise.account = m_account;
            promise.text = QStringLiteral("第 %1 项承诺").arg(number);
            promise.state = PromiseState::Kept;
            promise.keptOn = at.toLocalTime().date();
            promise.due = promise.keptOn;
            return writer.insert(promise);
        }
        AccountNote note;
        note.account = m_account;
        note.text = QStringLiteral("第 %1 条：他们下半年要换系统").arg(number);
        note.writtenAt = at;
        return writer.insert(note);
    }

    SystemClock m_clock;
    SystemFileChooser m_files;
    std::unique_ptr<Workspace> m_workspace;
    Desk m_desk;
    TimelineTab m_tab;
    Id<Account> m_account;
};

/// As many plain lines in a list that comes with Qt.
class PlainList
{
public:
    PlainList()
    {
        QStringList lines;
        for (int i = 0; i < Entries; ++i)
            lines.append(QStringLiteral("第 %1 条：他们下半年要换系统").arg(i));
        m_model.setStringList(lines);
        m_view.setModel(&m_model);
        m_view.setVerticalScrollMode(QListView::ScrollPerPixel);
        m_view.resize(870, 560);
        m_view.show();
        QCoreApplication::processEvents();
    }

    void scroll()
    {
        QScrollBar *bar = m_view.verticalScrollBar();
        const int next = bar->value() + m_view.viewport()->height() / 3;
        bar->setValue(next > bar->maximum() ? 0 : next);
        m_view.grab();
    }

private:
    QStringListModel m_model;
    QListView m_view;
};

} // namespace

void registerTimeline()
{
    auto story = std::make_shared<std::unique_ptr<Story>>();
    const auto prepare = [story] {
        if (!*story)
            *story = std::make_unique<Story>();
    };
    measure(
        "timeline_scrolled", Steps, [story] { (*story)->scroll(); }, prepare);
    measure(
        "timeline_opened", 60, [story] { (*story)->open(); }, prepare);
    auto plain = std::make_shared<std::unique_ptr<PlainList>>();
    measure(
        "list_scrolled", Steps, [plain] { (*plain)->scroll(); },
        [plain] {
            if (!*plain)
                *plain = std::make_unique<PlainList>();
        });
    const QString p99 = QStringLiteral("p99");
    addRow({QStringLiteral("scroll the timeline of 2,000 entries, painted"),
            QStringLiteral("timeline_scrolled"), p99, QStringLiteral("list_scrolled"), 0, 16});
    addRow(
        {QStringLiteral("open it, painted"), QStringLiteral("timeline_opened"), p99, {}, 0, 100});
}

} // namespace attache::bench
