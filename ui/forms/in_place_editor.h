#pragma once

#include <QFrame>
#include <QPointer>
#include <QVariant>

#include <functional>
#include <vector>

class QHBoxLayout;

namespace attache {

class SavedEditor;

/// Editors shown over a line of text, exactly where the text is, so that nothing around it moves.
/// They close when the keyboard focus goes elsewhere, on Enter (Ctrl+Enter in several lines) and on
/// Esc, which also takes back what was written since they were opened, saved or not. They stay open
/// while a field refuses its content. Deletes itself.
class InPlaceEditor : public QFrame
{
    Q_OBJECT

public:
    /// @p line is what is edited and gets the keyboard back. The editors may cover what is below it
    /// within the card it is on.
    explicit InPlaceEditor(QWidget *line);

    /// Side by side; the first one gets the keyboard. Takes ownership.
    void addEditor(SavedEditor *editor, int width = 0);
    /// An editor that stands elsewhere and belongs to the same line: moving the focus to it does
    /// not close the line, and Esc also takes back what was written in it.
    void addCompanion(SavedEditor *editor);
    /// Going to a widget inside @p widget is not leaving.
    void setScope(QWidget *widget) { m_scope = widget; }
    /// Shows the editors over @p place, the words of the line in its coordinates, and gives the
    /// keyboard to @p which. @p place is asked again whenever the line gets another place or size.
    void open(std::function<QRect()> place, size_t which = 0);
    /// The words have another place.
    void placeAgain() { place(); }
    SavedEditor *editor(size_t which = 0) const { return m_parts[which].editor; }
    /// Saves and closes; stays open where something is refused.
    void leave();
    /// Closes without saving: what it edits is no longer there.
    void drop();

Q_SIGNALS:
    /// The editors are as high as this, without what goes beyond the words.
    void grown(int height);
    /// It has closed.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Part
    {
        SavedEditor *editor;
        QVariant before; ///< when it was opened
    };

    void place();
    void leaveIfAway();
    void leaveToLine();
    void restore();
    bool isWithin(const QWidget *widget) const;
    bool hasError() const;
    bool pressed(QObject *editor, int key, Qt::KeyboardModifiers modifiers);

    QPointer<QWidget> m_line;
    QWidget *m_over;
    QPointer<QWidget> m_scope;
    QHBoxLayout *m_row;
    std::vector<Part> m_parts;
    std::function<QRect()> m_place;
    Qt::FocusPolicy m_policy = Qt::StrongFocus; ///< of the line, which Tab passes over meanwhile
    bool m_leaving = false;
};

} // namespace attache
