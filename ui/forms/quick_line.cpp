#include "ui/forms/quick_line.h"

#include "core/base/shared_text.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/models/day_text.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace attache {

namespace {

constexpr int LeastForWords = 200;
constexpr int Inset = 10;
constexpr int KeyPadding = 7;
constexpr int KeyHeight = 20;

} // namespace

QString quickKindWord(QuickKind kind)
{
    switch (kind) {
    case QuickKind::Promise:
        return FieldLabel::tr("Promise");
    case QuickKind::Call:
        return Common::tr("Call");
    case QuickKind::Note:
        break;
    }
    return QuickLine::tr("Note");
}

QuickLine::QuickLine(Desk &desk, QWidget *parent)
    : QLineEdit(parent)
    , m_desk(desk)
{
    addAction(icon(QStringLiteral("list-add")), LeadingPosition);
    setReadOnly(desk.workspace().isReadOnly());
    connect(this, &QLineEdit::textChanged, this, &QuickLine::readLine);
}

void QuickLine::setAccount(Id<Account> account)
{
    if (account == m_account)
        return;
    m_account = account;
    readPeople();
    readLine();
}

void QuickLine::setKind(std::optional<QuickKind> kind)
{
    m_kind = kind;
    readLine();
}

void QuickLine::setHint(const QString &hint)
{
    m_hint = hint;
    keepRoom();
}

void QuickLine::setKeys(const QString &keys)
{
    m_keys = keys;
    keepRoom();
}

int QuickLine::keysWidth() const
{
    if (m_keys.isEmpty() || hasFocus())
        return 0;
    return QFontMetrics(fontFor(FontRole::Small)).horizontalAdvance(m_keys) + 2 * KeyPadding;
}

void QuickLine::readPeople()
{
    m_people = {};
    m_unreadable = false;
    setToolTip({});
    if (m_account.isNull())
        return;
    auto people = quickNotePeople(m_desk.connection(), m_account);
    if (people) {
        m_people = *std::move(people);
        return;
    }
    m_unreadable = true;
    setToolTip(people.error().message + u'\n' + people.error().detail);
}

void QuickLine::readLine()
{
    m_note = readQuickNote(text(), m_kind, m_desk.clock().today(), m_people);
    keepRoom();
    Q_EMIT noteChanged();
}

QString QuickLine::reading() const
{
    if (m_unreadable)
        return tr("People could not be read");
    if (m_note.isEmpty())
        return {};
    QStringList parts{quickKindWord(m_note.kind)};
    if (m_note.kind == QuickKind::Promise) {
        parts.append(labelOf(m_note.party));
        if (!m_note.owner.isEmpty())
            parts.append(m_note.owner);
        if (m_note.due.isValid())
            parts.append(relativeDay(m_note.due, m_desk.clock().today()));
    } else if (!m_note.contact.isNull()) {
        parts.append(m_people.contacts.key(m_note.contact));
    }
    return parts.join(QStringLiteral(" · "));
}

bool QuickLine::store(const QuickNote &note)
{
    if (note.isEmpty() || m_account.isNull())
        return false;
    if (!m_desk.editUndoably(quickNoteTitle(note.kind), [&](Writer &writer) {
            return storeQuickNote(writer, m_account, note);
        }))
        return false;
    clear();
    return true;
}

QString QuickLine::rightWords() const
{
    return text().isEmpty() && !m_unreadable ? m_hint : reading();
}

void QuickLine::keepRoom()
{
    const QString words = rightWords();
    const int keys = text().isEmpty() ? keysWidth() : 0;
    const int wanted = QFontMetrics(fontFor(FontRole::Small)).horizontalAdvance(words) + Inset +
                       (keys > 0 ? keys + Inset : 0);
    // In a narrow field the words give way to what is typed.
    const int room = words.isEmpty() || width() - wanted < LeastForWords ? 0 : wanted;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    setTextMargins(mirrored ? room : 0, 0, mirrored ? 0 : room, 0);
    update();
}

void QuickLine::focusInEvent(QFocusEvent *event)
{
    // Somebody may have been added since.
    readPeople();
    readLine();
    QLineEdit::focusInEvent(event);
    keepRoom();
}

void QuickLine::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    keepRoom();
}

void QuickLine::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void QuickLine::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    keepRoom();
}

void QuickLine::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const QMargins margins = textMargins();
    const int room = qMax(margins.left(), margins.right());
    if (room == 0)
        return;
    QRect place(width() - room - Inset / 2, 0, room - Inset / 2, height());
    const Colors &colors = colorsFor(palette());
    QPainter painter(this);
    if (const int keys = text().isEmpty() ? keysWidth() : 0; keys > 0) {
        const QRect cap =
            QStyle::visualRect(layoutDirection(), rect(),
                               {place.right() - keys, (height() - KeyHeight) / 2, keys, KeyHeight});
        drawPanel(&painter, cap, colors.surface, colors.borderStrong, tokens::RadiusTag);
        drawLine(&painter, cap, m_keys, fontFor(FontRole::Small), colors.secondary,
                 Qt::AlignCenter);
        place.setRight(place.right() - keys - Inset);
    }
    drawLine(&painter, QStyle::visualRect(layoutDirection(), rect(), place), rightWords(),
             fontFor(FontRole::Small),
             m_unreadable       ? colors.danger
             : text().isEmpty() ? colors.textMuted
                                : colors.accent,
             QStyle::visualAlignment(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter));
}

} // namespace attache
