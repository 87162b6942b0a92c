#pragma once

#include "core/base/tone.h"

#include <QWidget>

#include <vector>

namespace attache {

/// One line in a margin: a dot, what it is, and what is said of it.
struct MarginNote
{
    int top = 0; ///< of the line of text it stands beside
    Tone tone = Tone::Neutral;
    QString kind;
    QString text;
    bool changeable = true; ///< a click leads to other readings

    friend bool operator==(const MarginNote &, const MarginNote &) = default;
};

class MarginRow;

/// Notes beside a text, each at the height of its line. A click, Space or Enter asks to change one;
/// a click leaves the focus in the text.
class MarginNotes : public QWidget
{
    Q_OBJECT

public:
    static constexpr int Width = 236;

    explicit MarginNotes(QWidget *parent = nullptr);

    /// Muted words at the top of the text, which move with it.
    void setTitle(const QString &title, int top);
    void setNotes(std::vector<MarginNote> notes);
    const std::vector<MarginNote> &notes() const { return m_notes; }
    /// The button of a note, which it is asked with.
    QWidget *row(size_t index) const;

Q_SIGNALS:
    /// Somebody wants the note at @p index changed; @p below is where a menu belongs.
    void changeRequested(int index, const QPoint &below);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    QString m_title;
    int m_titleTop = 0;
    std::vector<MarginNote> m_notes;
    std::vector<MarginRow *> m_rows;
};

} // namespace attache
