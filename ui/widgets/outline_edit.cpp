#include "ui/widgets/outline_edit.h"

#include "ui/base/tokens.h"
#include "ui/style/fonts.h"

#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSet>
#include <QSyntaxHighlighter>
#include <QTextBlock>

#include <algorithm>

namespace attache {

/// Has lines read as they change and gives their characters the formats of their chips.
class OutlineEdit::Highlighter : public QSyntaxHighlighter
{
public:
    explicit Highlighter(OutlineEdit &edit)
        : QSyntaxHighlighter(edit.document())
        , m_edit(edit)
    {
    }

protected:
    void highlightBlock(const QString &text) override
    {
        QTextBlock block = currentBlock();
        if (headingOf(block)) {
            QTextCharFormat title;
            title.setFontWeight(QFont::Bold);
            setFormat(0, static_cast<int>(text.size()), title);
            setCurrentBlockState(headingOf(block));
            return;
        }
        // The state of a block is the number of its section.
        const int section = previousBlockState() - 1;
        setCurrentBlockState(section + 1);
        std::unique_ptr<LineLook> look = m_edit.m_reader ? m_edit.m_reader(section, text) : nullptr;
        if (look)
            dropComposed(*block.layout(), look->chips);
        const std::vector<InlineChip> chips = look ? look->chips : std::vector<InlineChip>();
        const bool moved =
            !OutlineLayout::beginAlike(static_cast<const LineLook *>(block.userData()), look.get());
        block.setUserData(look.release());
        if (moved)
            document()->markContentsDirty(block.position(), block.length());
        for (const QTextLayout::FormatRange &range :
             OutlineLayout::formatsFor(chips, text, m_edit.palette()))
            setFormat(range.start, range.length, range.format);
    }

private:
    /// Where something is being composed there is no chip yet, nor any more.
    static void dropComposed(const QTextLayout &layout, std::vector<InlineChip> &chips)
    {
        if (layout.preeditAreaText().isEmpty())
            return;
        const int at = layout.preeditAreaPosition();
        std::erase_if(chips, [at](const InlineChip &chip) {
            return chip.start < at && at <= chip.start + chip.length;
        });
    }

    OutlineEdit &m_edit;
};

OutlineEdit::OutlineEdit(QWidget *parent)
    : QTextEdit(parent)
{
    auto *document = new QTextDocument(this);
    QFont font = fontFor(FontRole::Section);
    font.setBold(false);
    document->setDefaultFont(font);
    document->setDocumentMargin(0);
    m_layout = new OutlineLayout(document);
    m_layout->setPalette(palette());
    document->setDocumentLayout(m_layout);
    setDocument(document);
    setFont(font);
    m_highlighter = new Highlighter(*this);

    setFrameShape(QFrame::NoFrame);
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    setCursorWidth(2);
    connect(document, &QTextDocument::contentsChange, this, [this] { followChange(); });
    connect(this, &QTextEdit::cursorPositionChanged, this, &OutlineEdit::followCursor);
    connect(m_layout, &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &OutlineEdit::arranged, Qt::QueuedConnection);
}

OutlineEdit::~OutlineEdit()
{
    // The document reports changes while it is being destroyed, when nothing can handle them.
    m_loading = true;
    blockSignals(true);
    delete m_highlighter;
}

void OutlineEdit::setSections(const QStringList &titles)
{
    m_titles = titles;
    std::vector<OutlineGroup> none;
    setContent(none);
}

void OutlineEdit::setReader(Reader reader)
{
    m_reader = std::move(reader);
    readAgain();
}

void OutlineEdit::readAgain()
{
    // Reading again is not a change of the text, though the document says so.
    const QScopedValueRollback loading(m_loading, true);
    m_highlighter->rehighlight();
    Q_EMIT arranged();
}

void OutlineEdit::readAgain(const QSet<QString> &lines)
{
    const QScopedValueRollback loading(m_loading, true);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (!headingOf(block) && lines.contains(block.text().trimmed()))
            m_highlighter->rehighlightBlock(block);
    }
    Q_EMIT arranged();
}

QTextBlockFormat OutlineEdit::lineFormat(int key, const QString &lead, bool marked) const
{
    QTextBlockFormat format;
    format.setProperty(OutlineProperty::Group, key);
    format.setProperty(OutlineProperty::Lead, lead);
    format.setProperty(OutlineProperty::Marked, marked);
    return format;
}

void OutlineEdit::setContent(std::vector<OutlineGroup> &groups)
{
    const int group = currentGroup();
    const int section = qMax(0, currentSection());
    const int scroll = verticalScrollBar()->value();
    const QTextBlock here = textCursor().block();
    const int line = here.blockNumber() - firstLineOf(group).blockNumber();
    const int column = textCursor().positionInBlock();
    {
        const QScopedValueRollback loading(m_loading, true);
        document()->setUndoRedoEnabled(false);
        document()->clear();
        QTextCursor cursor(document());
        cursor.beginEditBlock();
        for (int number = 0; number < m_titles.size(); ++number) {
            QTextBlockFormat heading;
            heading.setProperty(OutlineProperty::Section, number + 1);
            if (number == 0)
                cursor.setBlockFormat(heading);
            else
                cursor.insertBlock(heading);
            cursor.insertText(m_titles.at(number));
            bool any = false;
            for (OutlineGroup &each : groups) {
                if (each.section != number)
                    continue;
                any = true;
                if (each.key == 0)
                    each.key = m_nextKey++;
                m_nextKey = std::max(m_nextKey, each.key + 1);
                cursor.insertBlock(lineFormat(each.key, each.lead, each.marked));
                cursor.insertText(each.text);
            }
            if (!any)
                cursor.insertBlock(lineFormat(m_nextKey++, {}, false));
        }
        cursor.endEditBlock();
        document()->setUndoRedoEnabled(true);
        m_broken = false;
    }
    QTextBlock back = firstLineOf(group);
    if (!back.isValid())
        back = headingBlock(section).next();
    else if (const QTextBlock same = document()->findBlockByNumber(back.blockNumber() + line);
             same.isValid() && groupOf(same) == group)
        back = same;
    if (back.isValid()) {
        QTextCursor cursor(back);
        cursor.setPosition(back.position() + qMin(column, back.length() - 1));
        setTextCursor(cursor);
    }
    verticalScrollBar()->setValue(scroll);
    followCursor();
    Q_EMIT arranged();
}

std::vector<OutlineGroup> OutlineEdit::content() const
{
    std::vector<OutlineGroup> groups;
    int section = -1;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (const int heading = headingOf(block); heading > 0) {
            section = heading - 1;
            continue;
        }
        if (beginsGroup(block)) {
            const QTextBlockFormat format = block.blockFormat();
            groups.push_back({groupOf(block), section, format.stringProperty(OutlineProperty::Lead),
                              format.boolProperty(OutlineProperty::Marked), block.text()});
        } else {
            groups.back().text += u'\n' + block.text();
        }
    }
    return groups;
}

bool OutlineEdit::isIntact() const
{
    int heading = 0;
    bool lineMissing = false;
    QSet<int> seen;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const int number = headingOf(block);
        if (number == 0) {
            lineMissing = false;
            if (beginsGroup(block)) {
                const int key = groupOf(block);
                if (key == 0 || seen.contains(key))
                    return false;
                seen.insert(key);
            }
            continue;
        }
        if (number != ++heading || lineMissing || block.text() != m_titles.value(number - 1))
            return false;
        lineMissing = true;
    }
    return heading == m_titles.size() && !lineMissing;
}

void OutlineEdit::repair()
{
    if (!m_broken)
        return;
    {
        const QScopedValueRollback loading(m_loading, true);
        document()->undo();
    }
    if (!isIntact()) {
        // Whatever happened, no line is lost: lines go under the headings that are left.
        std::vector<OutlineGroup> groups = content();
        QList<int> seen;
        for (OutlineGroup &each : groups) {
            each.section = std::clamp(each.section, 0, static_cast<int>(m_titles.size()) - 1);
            if (seen.contains(each.key))
                each.key = 0;
            seen.append(each.key);
        }
        setContent(groups);
    }
    m_broken = false;
    Q_EMIT edited();
    Q_EMIT arranged();
}

bool OutlineEdit::isComposing() const
{
    return !textCursor().block().layout()->preeditAreaText().isEmpty();
}

void OutlineEdit::followChange()
{
    if (m_loading)
        return;
    if (!isIntact() && !m_broken) {
        m_broken = true;
        QMetaObject::invokeMethod(this, &OutlineEdit::repair, Qt::QueuedConnection);
    }
    Q_EMIT edited();
    QMetaObject::invokeMethod(this, &OutlineEdit::arranged, Qt::QueuedConnection);
}

QTextBlock OutlineEdit::headingBlock(int section) const
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (headingOf(block) == section + 1)
            return block;
    }
    return {};
}

QTextBlock OutlineEdit::firstLineOf(int key) const
{
    for (QTextBlock block = document()->begin(); block.isValid() && key != 0;
         block = block.next()) {
        if (!headingOf(block) && groupOf(block) == key)
            return block;
    }
    return {};
}

std::vector<QTextBlock> OutlineEdit::linesOf(int key) const
{
    std::vector<QTextBlock> lines;
    for (QTextBlock block = firstLineOf(key);
         block.isValid() && !headingOf(block) && groupOf(block) == key; block = block.next())
        lines.push_back(block);
    return lines;
}

int OutlineEdit::currentSection() const
{
    QTextBlock block = textCursor().block();
    while (block.isValid() && headingOf(block) == 0)
        block = block.previous();
    return headingOf(block) - 1;
}

int OutlineEdit::currentGroup() const
{
    const QTextBlock block = textCursor().block();
    return headingOf(block) ? 0 : groupOf(block);
}

void OutlineEdit::goToSection(int section)
{
    QTextBlock last = headingBlock(section);
    while (last.next().isValid() && !headingOf(last.next()))
        last = last.next();
    if (!last.isValid())
        return;
    QTextCursor cursor(last);
    cursor.movePosition(QTextCursor::EndOfBlock);
    setTextCursor(cursor);
    setFocus(Qt::ShortcutFocusReason);
    ensureCursorVisible();
}

bool OutlineEdit::goToGroup(int key)
{
    const std::vector<QTextBlock> lines = linesOf(key);
    if (lines.empty())
        return false;
    QTextCursor cursor(lines.back());
    cursor.movePosition(QTextCursor::EndOfBlock);
    setTextCursor(cursor);
    setFocus(Qt::ShortcutFocusReason);
    ensureCursorVisible();
    return true;
}

void OutlineEdit::goToNextSection()
{
    goToSection((currentSection() + 1) % qMax(1, static_cast<int>(m_titles.size())));
}

QString OutlineEdit::lead(int key) const
{
    return firstLineOf(key).blockFormat().stringProperty(OutlineProperty::Lead);
}

bool OutlineEdit::isMarked(int key) const
{
    return firstLineOf(key).blockFormat().boolProperty(OutlineProperty::Marked);
}

void OutlineEdit::setLead(int key, const QString &lead)
{
    if (this->lead(key) == lead)
        return;
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (const QTextBlock &line : linesOf(key)) {
        cursor.setPosition(line.position());
        cursor.setBlockFormat(lineFormat(key, lead, isMarked(key)));
    }
    cursor.endEditBlock();
}

void OutlineEdit::setMarked(int key, bool marked)
{
    const QString words = lead(key);
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (const QTextBlock &line : linesOf(key)) {
        cursor.setPosition(line.position());
        cursor.setBlockFormat(lineFormat(key, words, marked));
    }
    cursor.endEditBlock();
}

int OutlineEdit::neighbour(int key, int by) const
{
    const std::vector<QTextBlock> lines = linesOf(key);
    if (lines.empty())
        return 0;
    const QTextBlock next = by < 0 ? lines.front().previous() : lines.back().next();
    return !next.isValid() || headingOf(next) ? 0 : groupOf(next);
}

bool OutlineEdit::canMoveGroup(int key, int by) const
{
    return neighbour(key, by) != 0;
}

void OutlineEdit::moveGroup(int key, int by)
{
    const int other = neighbour(key, by);
    if (other == 0)
        return;
    // The one above goes below the other, line by line.
    const int upper = by < 0 ? other : key;
    const int lower = by < 0 ? key : other;
    const QTextBlockFormat format = firstLineOf(upper).blockFormat();
    QStringList texts;
    for (const QTextBlock &line : linesOf(upper))
        texts.append(line.text());
    const int column = textCursor().position() - firstLineOf(key).position();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.setPosition(linesOf(lower).back().position());
    cursor.movePosition(QTextCursor::EndOfBlock);
    for (const QString &text : texts) {
        cursor.insertBlock(format);
        cursor.insertText(text);
    }
    const std::vector<QTextBlock> old = linesOf(upper);
    cursor.setPosition(old.front().position());
    cursor.setPosition(old.back().position() + old.back().length(), QTextCursor::KeepAnchor);
    const QTextBlockFormat kept = firstLineOf(lower).blockFormat();
    cursor.removeSelectedText();
    cursor.setBlockFormat(kept);
    cursor.endEditBlock();
    const QTextBlock moved = firstLineOf(key);
    cursor.setPosition(moved.position() + qMax(0, column));
    setTextCursor(cursor);
}

void OutlineEdit::removeGroup(int key)
{
    const std::vector<QTextBlock> lines = linesOf(key);
    if (lines.empty())
        return;
    const QTextBlock before = lines.front().previous();
    const QTextBlock after = lines.back().next();
    const bool below = !headingOf(before);
    const bool above = !below && after.isValid() && !headingOf(after);
    const QTextBlockFormat kept = below   ? before.blockFormat()
                                  : above ? after.blockFormat()
                                          : lineFormat(m_nextKey++, {}, false);
    const int start = lines.front().position() - (below ? 1 : 0);
    const int end = lines.back().position() + lines.back().length() - (above ? 0 : 1);
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.setPosition(start);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    cursor.setBlockFormat(kept);
    cursor.endEditBlock();
    setTextCursor(cursor);
}

void OutlineEdit::splitGroup()
{
    QTextCursor cursor = textCursor();
    const int key = groupOf(cursor.block());
    if (key == 0)
        return;
    std::vector<QTextBlock> moved;
    cursor.beginEditBlock();
    cursor.clearSelection();
    if (!cursor.block().text().isEmpty() && beginsGroup(cursor.block())) {
        cursor.movePosition(QTextCursor::EndOfBlock);
        cursor.insertBlock();
    }
    for (QTextBlock line = cursor.block();
         line.isValid() && !headingOf(line) && groupOf(line) == key; line = line.next())
        moved.push_back(line);
    const QTextBlockFormat format = lineFormat(m_nextKey++, {}, false);
    QTextCursor each(document());
    for (const QTextBlock &line : moved) {
        each.setPosition(line.position());
        each.setBlockFormat(format);
    }
    cursor.endEditBlock();
    setTextCursor(cursor);
}

void OutlineEdit::replaceInLine(const QTextBlock &block, int start, int length, const QString &text)
{
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + start);
    cursor.setPosition(block.position() + start + length, QTextCursor::KeepAnchor);
    cursor.insertText(text);
}

QRectF OutlineEdit::blockRect(const QTextBlock &block) const
{
    return m_layout->blockBoundingRect(block).translated(-horizontalScrollBar()->value(),
                                                         -verticalScrollBar()->value());
}

} // namespace attache
