#pragma once

#include <QWidget>

class QTextLayout;

namespace attache {

/// Running text with a small muted note at its end: what is known, and from where. Breaks its lines
/// where a text edit of that width breaks them, so that one put over it moves nothing.
class NotedText : public QWidget
{
    Q_OBJECT

public:
    explicit NotedText(QWidget *parent = nullptr);

    /// @p brief says the note in few words: it stands in its place where the whole one would take
    /// more lines, and the tooltip has all of it.
    void setText(const QString &text, const QString &note = {}, const QString &brief = {});
    QString text() const { return m_text; }
    QString note() const { return m_note; }

    /// Not lower than this, for what is put over it.
    void setLeastHeight(int height);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Lays out for @p width, with @p note at the end; gives the height.
    qreal layOut(QTextLayout &layout, int width, const QString &note) const;
    const QString &shownNote() const { return m_isBrief ? m_brief : m_note; }
    /// As high as its lines at the width it has, whatever layout it stands in.
    void fit();

    QString m_text;
    QString m_note;
    QString m_brief;
    bool m_isBrief = false; ///< there is no room for the whole note
    int m_leastHeight = 0;
};

} // namespace attache
