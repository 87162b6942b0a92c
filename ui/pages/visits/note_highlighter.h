#pragma once

#include "core/parse/note_lines.h"

#include <QPalette>
#include <QSyntaxHighlighter>

namespace attache {

/// Shows what a line of a note means: promises, questions and risks on a weak fill, names behind
/// an @ in accent.
class NoteHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

    /// Whose names are known, and the day from which dates count.
    void setContext(const NoteContext &context, QDate day);
    void setPalette(const QPalette &palette);

protected:
    void highlightBlock(const QString &text) override;

private:
    NoteContext m_context;
    QDate m_day;
    QPalette m_palette;
};

} // namespace attache
