#include "core/brief/promise_sync.h"
#include "core/domain/attendee.h"
#include "tests/bench/fixture.h"
#include "tests/bench/measure.h"
#include "ui/desk/desk.h"
#include "ui/desk/link.h"
#include "ui/pages/visits/meet_view.h"
#include "ui/pages/visits/note_surface.h"
#include "ui/pages/visits/visit_page.h"
#include "ui/widgets/outline_edit.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QTextBlock>
#include <QTextEdit>

namespace attache::bench {

namespace {

constexpr int Lines = 1000;
constexpr int LinesOfNote = 20;
constexpr int Keystrokes = 1000;

/// A meeting whose notes are as long as they ever become, and somebody typing on in their middle.
class Meeting
{
public:
    Meeting()
        : m_workspace(orFail(createWorkspace(folder() + QStringLiteral("/meet.attache"), m_clock)))
        , m_desk(*m_workspace, m_files)
        , m_page(m_desk)
    {
        Visit visit;
        orFail(m_workspace->perform(QStringLiteral("fill"), [&](Writer &writer) -> Result<void> {
            Account account;
            account.name = QStringLiteral("远山汽车股份有限公司");
            ATTACHE_CHECK(writer.insert(account));
            Contact contact;
            contact.account = account.id;
            contact.name = QStringLiteral("张明");
            ATTACHE_CHECK(writer.insert(contact));
            visit.account = account.id;
            visit.startsAt = m_clock.now();
            visit.endsAt = visit.startsAt.addSecs(3600);
            ATTACHE_CHECK(writer.insert(visit));
            for (int i = 0; i < Lines / LinesOfNote; ++i)
                ATTACHE_CHECK(addNote(writer, visit.id, i));
            return {};
        }));
        m_page.resize(1280, 720);
        m_page.activate(QVariant::fromValue(
            Link{QStringLiteral("visit"), visit.id.value(), QStringLiteral("meet")}));
        m_page.show();
        m_editor = m_page.findChild<NoteSurface *>()->editor();
        m_page.findChild<MeetView *>()->focusThing(SixThing::Roles);
        QCoreApplication::processEvents();
    }

    void type()
    {
        const QChar letter(char16_t(u'一' + m_typed % 500));
        const bool end = ++m_typed % 40 == 0;
        QKeyEvent press(QEvent::KeyPress, end ? Qt::Key_Return : 0, Qt::NoModifier,
                        end ? QString() : QString(letter));
        QCoreApplication::sendEvent(m_editor, &press);
        QCoreApplication::processEvents();
    }

private:
    static Result<void> addNote(Writer &writer, Id<Visit> visit, int number)
    {
        VisitNote note;
        note.visit = visit;
        note.thing =
            choicesOf<SixThing>[static_cast<size_t>(number) % choicesOf<SixThing>.size()].value;
        note.topic = QStringLiteral("话题 %1").arg(number);
        note.position = number;
        QStringList lines;
        for (int line = 0; line < LinesOfNote; ++line)
            lines.append(
                QStringLiteral("@张明 说第 %1 点要在 12月11日 前看到结果，信息安全评审之前")
                    .arg(line));
        note.body = lines.join(u'\n');
        return saveNote(writer, note);
    }

    SystemClock m_clock;
    SystemFileChooser m_files;
    std::unique_ptr<Workspace> m_workspace;
    Desk m_desk;
    VisitPage m_page;
    OutlineEdit *m_editor = nullptr;
    int m_typed = 0;
};

/// The same keystrokes into as many lines of the editor that comes with Qt.
class PlainText
{
public:
    PlainText()
    {
        QStringList lines;
        for (int line = 0; line < Lines; ++line)
            lines.append(
                QStringLiteral("@张明 说第 %1 点要在 12月11日 前看到结果，信息安全评审之前")
                    .arg(line));
        m_editor.setPlainText(lines.join(u'\n'));
        m_editor.resize(760, 620);
        QTextCursor cursor(m_editor.document()->findBlockByNumber(Lines / 2));
        m_editor.setTextCursor(cursor);
        m_editor.show();
        QCoreApplication::processEvents();
    }

    void type()
    {
        const QChar letter(char16_t(u'一' + m_typed % 500));
        const bool end = ++m_typed % 40 == 0;
        QKeyEvent press(QEvent::KeyPress, end ? Qt::Key_Return : 0, Qt::NoModifier,
                        end ? QString() : QString(letter));
        QCoreApplication::sendEvent(&m_editor, &press);
        QCoreApplication::processEvents();
    }

private:
    QTextEdit m_editor;
    int m_typed = 0;
};

} // namespace

void registerMeeting()
{
    auto meeting = std::make_shared<std::unique_ptr<Meeting>>();
    measure(
        "keystroke_1000_lines", Keystrokes, [meeting] { (*meeting)->type(); },
        [meeting] {
            if (!*meeting)
                *meeting = std::make_unique<Meeting>();
        });
    auto plain = std::make_shared<std::unique_ptr<PlainText>>();
    measure(
        "keystroke_floor", Keystrokes, [plain] { (*plain)->type(); },
        [plain] {
            if (!*plain)
                *plain = std::make_unique<PlainText>();
        });
    addRow({QStringLiteral("keystroke in the notes of a meeting, 1,000 lines, painted"),
            QStringLiteral("keystroke_1000_lines"), QStringLiteral("p99"),
            QStringLiteral("keystroke_floor"), 0, 8});
}

} // namespace attache::bench
