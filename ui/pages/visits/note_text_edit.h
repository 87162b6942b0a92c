#pragma once

#include "core/parse/note_lines.h"
#include "ui/pages/visits/people_completer.h"

#include <QPlainTextEdit>

namespace attache {

class NoteHighlighter;

/// Plain text typed fast: grows with its lines, completes names behind an @, shows the lines that
/// mean something.
class NoteTextEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit NoteTextEdit(QWidget *parent = nullptr);

    void setContext(const NoteContext &context, QDate day);
    void setPeople(std::vector<Mentionable> people) { m_completer->setPeople(std::move(people)); }
    PeopleCompleter *completer() const { return m_completer; }
    /// Shows @p text where it is another one, the cursor staying as near as can be.
    void showText(const QString &text);

Q_SIGNALS:
    /// Ctrl+Enter.
    void nextRequested();
    void left();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void grow();

    NoteHighlighter *m_highlighter;
    PeopleCompleter *m_completer;
};

} // namespace attache
