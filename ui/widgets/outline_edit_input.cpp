#include "core/base/shared_text.h"
#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"
#include "ui/widgets/outline_edit.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QTextBlock>
#include <QTextDocumentFragment>

#include <algorithm>

/// @file
/// What a person does to an outline, kept away from its headings.

namespace attache {

namespace {

/// What came from elsewhere as lines of plain text.
QString plainLines(const QMimeData &source)
{
    QString text = source.hasText() ? source.text()
                                    : QTextDocumentFragment::fromHtml(source.html()).toPlainText();
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    for (const QChar end : {QChar(u'\r'), QChar(u'\v'), QChar(u'\f'), QChar(QChar::LineSeparator),
                            QChar(QChar::ParagraphSeparator)})
        text.replace(end, u'\n');
    for (const QChar space : {QChar(u'\t'), QChar(QChar::Nbsp)})
        text.replace(space, u' ');
    for (const QChar unseen : {QChar(QChar::ObjectReplacementCharacter), QChar(QChar::Null),
                               QChar(QChar::ByteOrderMark), QChar(char16_t(0x200B))})
        text.remove(unseen);
    while (text.endsWith(u'\n'))
        text.chop(1);
    return text;
}

} // namespace

bool OutlineEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // With nothing of its own to undo, these keys are the program's.
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->matches(QKeySequence::Undo) && !document()->isUndoAvailable()) ||
            (key->matches(QKeySequence::Redo) && !document()->isRedoAvailable())) {
            event->ignore();
            return true;
        }
    }
    return QTextEdit::event(event);
}

void OutlineEdit::keyPressEvent(QKeyEvent *event)
{
    m_upwards = event->key() == Qt::Key_Up || event->key() == Qt::Key_Left ||
                event->key() == Qt::Key_PageUp || event->key() == Qt::Key_Backspace;
    if (takeEditingKey(event))
        return;
    const bool types = !event->text().isEmpty() && event->text().at(0).isPrint() &&
                       !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (types && textCursor().hasSelection())
        removeSelection();
    QTextEdit::keyPressEvent(event);
    m_upwards = false;
}

bool OutlineEdit::takeEditingKey(QKeyEvent *event)
{
    const QTextCursor cursor = textCursor();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() & Qt::ControlModifier) {
        if (event->modifiers() & Qt::ShiftModifier)
            splitGroup();
        else
            goToNextSection();
    } else if (enter) {
        beginLine();
    } else if (event->matches(QKeySequence::Cut)) {
        copy();
        removeSelection();
    } else if (event->matches(QKeySequence::DeleteStartOfWord)) {
        removeWord(QTextCursor::PreviousWord);
    } else if (event->matches(QKeySequence::DeleteEndOfWord)) {
        removeWord(QTextCursor::NextWord);
    } else if (event->matches(QKeySequence::DeleteEndOfLine)) {
        removeWord(QTextCursor::EndOfBlock);
    } else if (event->key() == Qt::Key_Backspace || event->matches(QKeySequence::Delete)) {
        const bool backwards = event->key() == Qt::Key_Backspace;
        const QTextBlock next = backwards ? cursor.block().previous() : cursor.block().next();
        const bool atEdge = backwards ? cursor.atBlockStart() : cursor.atBlockEnd();
        if (cursor.hasSelection()) {
            removeSelection();
        } else if (atEdge && (!next.isValid() || headingOf(next))) {
            // An empty line below a heading goes, as long as another one stays.
            const QTextBlock below = cursor.block().next();
            if (backwards && cursor.block().length() == 1 && below.isValid() && !headingOf(below))
                QTextCursor(cursor).deleteChar();
        } else {
            return false;
        }
    } else {
        return false;
    }
    event->accept();
    ensureCursorVisible();
    return true;
}

void OutlineEdit::beginLine()
{
    if (textCursor().hasSelection())
        removeSelection();
    textCursor().insertBlock();
    ensureCursorVisible();
}

void OutlineEdit::removeWord(QTextCursor::MoveOperation towards)
{
    QTextCursor cursor = textCursor();
    if (!cursor.hasSelection())
        cursor.movePosition(towards, QTextCursor::KeepAnchor);
    removeSelection(cursor);
}

void OutlineEdit::removeSelection(QTextCursor cursor)
{
    const int from = cursor.selectionStart();
    const int to = cursor.selectionEnd();
    if (from == to)
        return;
    QTextCursor step(document());
    step.beginEditBlock();
    QTextBlock block = document()->findBlock(to);
    int rest = -1;
    // From the end, so that what stands before keeps its place.
    while (block.isValid() && block.position() + block.length() > from) {
        if (headingOf(block)) {
            block = block.previous();
            continue;
        }
        QTextBlock first = block;
        while (!headingOf(first.previous()) && first.position() > from)
            first = first.previous();
        const int start = qMax(from, first.position());
        const int end = qMin(to, block.position() + block.length() - 1);
        const bool lines = first != block;
        const bool wholeLine = start == first.position();
        if (end > start) {
            QTextCursor part(document());
            part.setPosition(start);
            part.setPosition(end, QTextCursor::KeepAnchor);
            part.removeSelectedText();
            // Whole lines that went take along what their group said of itself.
            if (lines && wholeLine && part.block().length() == 1)
                part.setBlockFormat(lineFormat(m_nextKey++, {}, false));
        }
        rest = start;
        block = document()->findBlock(first.position()).previous();
    }
    step.endEditBlock();
    if (rest >= 0) {
        cursor.setPosition(rest);
        setTextCursor(cursor);
    }
}

void OutlineEdit::inputMethodEvent(QInputMethodEvent *event)
{
    // What is composed or comes in takes the place of the selection.
    if (textCursor().hasSelection() &&
        (!event->preeditString().isEmpty() || !event->commitString().isEmpty()))
        removeSelection();
    QTextEdit::inputMethodEvent(event);
}

void OutlineEdit::mousePressEvent(QMouseEvent *event)
{
    // Nothing moves under the pointer while it is down.
    m_pressed = true;
    QTextEdit::mousePressEvent(event);
}

void OutlineEdit::mouseReleaseEvent(QMouseEvent *event)
{
    QTextEdit::mouseReleaseEvent(event);
    m_pressed = false;
    followCursor();
}

void OutlineEdit::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool selected = textCursor().hasSelection();
    const auto add = [&](const QString &title, QKeySequence::StandardKey key, bool enabled,
                         auto run) {
        QAction *action = menu->addAction(title);
        action->setShortcut(key);
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, run);
    };
    add(Common::tr("Undo"), QKeySequence::Undo, document()->isUndoAvailable(), [this] { undo(); });
    add(Common::tr("Redo"), QKeySequence::Redo, document()->isRedoAvailable(), [this] { redo(); });
    menu->addSeparator();
    add(tr("Cut"), QKeySequence::Cut, selected, [this] {
        copy();
        removeSelection();
    });
    add(Common::tr("Copy"), QKeySequence::Copy, selected, [this] { copy(); });
    add(Common::tr("Paste"), QKeySequence::Paste, canPaste(), [this] { paste(); });
    add(Common::tr("Delete"), QKeySequence::UnknownKey, selected, [this] { removeSelection(); });
    menu->addSeparator();
    add(tr("Select all"), QKeySequence::SelectAll, true, [this] { selectAll(); });
    menu->popup(event->globalPos());
}

void OutlineEdit::focusOutEvent(QFocusEvent *event)
{
    QTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        Q_EMIT left();
}

void OutlineEdit::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    Q_EMIT arranged();
}

void OutlineEdit::scrollContentsBy(int dx, int dy)
{
    QTextEdit::scrollContentsBy(dx, dy);
    Q_EMIT arranged();
}

void OutlineEdit::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_layout) {
        m_layout->setPalette(palette());
        readAgain();
    }
}

void OutlineEdit::paintEvent(QPaintEvent *event)
{
    // The viewport has no background of its own, so that the card shows through.
    QPainter(viewport()).fillRect(event->rect(), colorsFor(palette()).surface);
    QTextEdit::paintEvent(event);
}

bool OutlineEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() || source->hasHtml();
}

void OutlineEdit::insertFromMimeData(const QMimeData *source)
{
    const QString text = plainLines(*source);
    if (text.isEmpty())
        return;
    if (m_splitter && isBlank()) {
        const QStringList sections = m_splitter(text);
        if (sections.size() == m_titles.size())
            return insertSections(sections);
    }
    QTextCursor step = textCursor();
    step.beginEditBlock();
    if (textCursor().hasSelection())
        removeSelection();
    textCursor().insertText(text);
    step.endEditBlock();
    ensureCursorVisible();
}

bool OutlineEdit::isBlank() const
{
    return std::ranges::all_of(content(), [](const OutlineGroup &group) {
        return group.lead.isEmpty() && group.text.trimmed().isEmpty();
    });
}

void OutlineEdit::insertSections(const QStringList &sections)
{
    QTextCursor step(document());
    step.beginEditBlock();
    // From the end, so that the cursor stays behind what stands last.
    int last = -1;
    for (int section = static_cast<int>(sections.size()) - 1; section >= 0; --section) {
        if (sections[section].isEmpty())
            continue;
        step.setPosition(headingBlock(section).next().position());
        step.insertText(sections[section]);
        last = std::max(last, section);
    }
    step.endEditBlock();
    if (last >= 0)
        goToSection(last);
}

QMimeData *OutlineEdit::createMimeDataFromSelection() const
{
    auto *data = new QMimeData;
    data->setText(textCursor().selection().toPlainText());
    return data;
}

void OutlineEdit::followCursor()
{
    if (m_loading)
        return;
    keepOutOfHeadings();
    if (m_pressed)
        return;
    const int group = currentGroup();
    const int section = currentSection();
    if (group == m_group && section == m_section)
        return;
    m_group = group;
    m_section = section;
    m_layout->setAtHand(section + 1, group);
    ensureCursorVisible();
    Q_EMIT groupEntered();
    Q_EMIT arranged();
}

void OutlineEdit::keepOutOfHeadings()
{
    QTextCursor cursor = textCursor();
    const QTextBlock block = cursor.block();
    if (cursor.hasSelection() || !headingOf(block))
        return;
    const QTextBlock before = block.previous();
    const QTextBlock to = m_upwards && before.isValid() ? before : block.next();
    if (!to.isValid())
        return;
    cursor.setPosition(to.position());
    if (m_upwards && to == before)
        cursor.movePosition(QTextCursor::EndOfBlock);
    setTextCursor(cursor);
}

} // namespace attache
