#include "ui/pages/visits/people_completer.h"

#include "core/base/fold.h"
#include "ui/base/tokens.h"
#include "ui/style/fonts.h"

#include <QKeyEvent>
#include <QRegularExpression>
#include <QScreen>
#include <QStandardItemModel>
#include <QTextBlock>
#include <QTextEdit>

namespace attache {

namespace {

constexpr int MostShown = 8;
constexpr int NameRole = Qt::UserRole + 1;

} // namespace

PeopleCompleter::PeopleCompleter(QTextEdit *editor)
    : QListView(editor)
    , m_editor(editor)
    , m_model(new QStandardItemModel(this))
{
    setWindowFlags(Qt::ToolTip | Qt::FramelessWindowHint);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFocusPolicy(Qt::NoFocus);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    setModel(m_model);
    hide();
    connect(this, &QListView::clicked, this, &PeopleCompleter::insertCurrent);
}

void PeopleCompleter::setPeople(std::vector<Mentionable> people)
{
    m_people = std::move(people);
}

QString PeopleCompleter::typedName() const
{
    static const QRegularExpression mention(QStringLiteral("[@＠]([^\\s@＠，,。；;：:、]*)$"));
    const QTextCursor cursor = m_editor->textCursor();
    if (cursor.hasSelection())
        return {};
    const auto match = mention.match(cursor.block().text().left(cursor.positionInBlock()));
    if (!match.hasMatch())
        return {};
    const QString name = match.captured(1);
    return name.isNull() ? QStringLiteral("") : name;
}

void PeopleCompleter::follow()
{
    const QString typed = typedName();
    m_model->clear();
    if (!typed.isNull()) {
        const QString wanted = folded(typed);
        for (const Mentionable &person : m_people) {
            if (!folded(person.name).contains(wanted))
                continue;
            auto *item = new QStandardItem(
                person.detail.isEmpty() ? person.name
                                        : person.name + QStringLiteral(" · ") + person.detail);
            item->setData(person.name, NameRole);
            m_model->appendRow(item);
        }
    }
    const bool whole = m_model->rowCount() == 1 && m_model->item(0)->data(NameRole) == typed;
    if (m_model->rowCount() == 0 || whole) {
        hide();
        return;
    }
    setCurrentIndex(m_model->index(0, 0));
    place();
    show();
}

void PeopleCompleter::place()
{
    const int rows = qMin(m_model->rowCount(), MostShown);
    const int height = rows * qMax(sizeHintForRow(0), tokens::TagHeight) + 2 * frameWidth();
    const int width = qBound(tokens::SearchMinimumWidth, sizeHintForColumn(0) + 2 * tokens::Space4,
                             tokens::SidePanelWidth);
    resize(width, height);
    const QRect cursor = m_editor->cursorRect();
    QPoint at = m_editor->viewport()->mapToGlobal(cursor.bottomLeft() + QPoint(0, 2));
    if (const QScreen *screen = m_editor->screen()) {
        const QRect room = screen->availableGeometry();
        if (at.y() + height > room.bottom())
            at.setY(m_editor->viewport()->mapToGlobal(cursor.topLeft()).y() - height - 2);
        at.setX(qMin(at.x(), room.right() - width));
    }
    move(at);
}

bool PeopleCompleter::takeKey(QKeyEvent *event)
{
    if (!isVisible() || event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))
        return false;
    const int row = currentIndex().row();
    switch (event->key()) {
    case Qt::Key_Up:
        setCurrentIndex(m_model->index(qMax(0, row - 1), 0));
        return true;
    case Qt::Key_Down:
        setCurrentIndex(m_model->index(qMin(m_model->rowCount() - 1, row + 1), 0));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        insertCurrent();
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return false;
    }
}

void PeopleCompleter::insertCurrent()
{
    const QString name = currentIndex().data(NameRole).toString();
    const QString typed = typedName();
    hide();
    if (name.isEmpty() || typed.isNull())
        return;
    QTextCursor cursor = m_editor->textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, static_cast<int>(typed.size()));
    cursor.insertText(name + QLatin1Char(' '));
    m_editor->setTextCursor(cursor);
}

} // namespace attache
