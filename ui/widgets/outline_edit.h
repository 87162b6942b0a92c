#pragma once

#include "ui/widgets/outline_layout.h"

#include <QSet>
#include <QTextEdit>

#include <functional>
#include <memory>
#include <vector>

namespace attache {

/// Lines of an outline that belong together, in the order they stand in.
struct OutlineGroup
{
    int key = 0;     ///< stays the same while the group is edited; 0 gets a new one
    int section = 0; ///< from 0
    QString lead;    ///< the words it begins with
    bool marked = false;
    QString text; ///< without the lead

    friend bool operator==(const OutlineGroup &, const OutlineGroup &) = default;
};

/// One text under numbered headings that cannot be edited. In all else an editor of plain text:
/// input methods, undo, drag and drop, copy and paste are Qt's. Lines belong to groups; a line
/// begun with Enter belongs to that of the line before.
class OutlineEdit : public QTextEdit
{
    Q_OBJECT

public:
    /// Says how a line under a section is drawn.
    using Reader = std::function<std::unique_ptr<LineLook>(int section, const QString &text)>;

    /// What of a text comes under each section; empty where it is to be pasted as it is.
    using Splitter = std::function<QStringList(const QString &text)>;

    explicit OutlineEdit(QWidget *parent = nullptr);
    ~OutlineEdit() override;

    /// The headings, once; every section begins with one empty line.
    void setSections(const QStringList &titles);
    void setHints(const QStringList &hints) { m_layout->setHints(hints); }
    void setReader(Reader reader);
    /// Lets a text that is pasted while nothing is written yet go to the sections it names.
    void setSplitter(Splitter splitter) { m_splitter = std::move(splitter); }
    /// Reads every line again.
    void readAgain();
    /// Reads those lines again that say one of @p lines, spaces around them apart.
    void readAgain(const QSet<QString> &lines);

    /// Shows @p groups, which get their keys, in place of what stands here; the cursor stays as
    /// near as can be, and there is nothing to undo any more.
    void setContent(std::vector<OutlineGroup> &groups);
    /// Groups without a lead and with nothing but blank lines are there, too.
    std::vector<OutlineGroup> content() const;
    /// Puts headings back into order that an edit has damaged.
    void repair();
    /// Whether an input method is composing.
    bool isComposing() const;

    int currentSection() const;
    int currentGroup() const;
    /// The end of the last line in @p section.
    void goToSection(int section);
    /// The end of the group; false where there is none.
    bool goToGroup(int key);
    /// The section below, behind the last one the first.
    void goToNextSection();

    // Steps that can be undone
    void setLead(int key, const QString &lead);
    void setMarked(int key, bool marked);
    /// Lets a group change places with its neighbour in the section.
    void moveGroup(int key, int by);
    bool canMoveGroup(int key, int by) const;
    void removeGroup(int key);
    /// The line at the cursor and what follows it in its group become a group of their own.
    void splitGroup();
    /// Replaces @p length characters of a line.
    void replaceInLine(const QTextBlock &block, int start, int length, const QString &text);

    OutlineLayout *outlineLayout() const { return m_layout; }
    /// Where @p block stands in the viewport.
    QRectF blockRect(const QTextBlock &block) const;
    QString lead(int key) const;
    bool isMarked(int key) const;

Q_SIGNALS:
    /// The text, a lead or a mark was changed by the person.
    void edited();
    /// What stands where has changed: text, scroll position, size, group at hand.
    void arranged();
    /// The cursor came into another group or section.
    void groupEntered();
    void left();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    QMimeData *createMimeDataFromSelection() const override;

private:
    class Highlighter;

    QTextBlockFormat lineFormat(int key, const QString &lead, bool marked) const;
    QTextBlock headingBlock(int section) const;
    QTextBlock firstLineOf(int key) const;
    std::vector<QTextBlock> linesOf(int key) const;
    int neighbour(int key, int by) const;
    bool takeEditingKey(QKeyEvent *event);
    /// Takes the selection away from the lines, never from the headings.
    void removeSelection(QTextCursor cursor);
    void removeSelection() { removeSelection(textCursor()); }
    void removeWord(QTextCursor::MoveOperation towards);
    void beginLine();
    bool isBlank() const;
    void insertSections(const QStringList &sections);
    bool isIntact() const;
    void followChange();
    void followCursor();
    void keepOutOfHeadings();

    OutlineLayout *m_layout = nullptr;
    Highlighter *m_highlighter = nullptr;
    Reader m_reader;
    Splitter m_splitter;
    QStringList m_titles;
    int m_nextKey = 1;
    int m_group = 0;
    int m_section = -1;
    bool m_upwards = false;
    bool m_pressed = false;
    bool m_loading = false;
    bool m_broken = false;
};

} // namespace attache
