#pragma once

#include <QAbstractTextDocumentLayout>
#include <QPalette>
#include <QTextBlockUserData>
#include <QTextFormat>

#include <vector>

namespace attache {

/// A few characters of a line drawn as a chip; the text itself stays plain.
struct InlineChip
{
    enum class Look { Accent, AccentOutline, Outline, Filled, Warn };

    int start = 0;
    int length = 0;
    Look look = Look::Accent;
    QString addition; ///< drawn in the chip behind its characters: what they were read as

    friend bool operator==(const InlineChip &, const InlineChip &) = default;
};

/// How one line of an outline is drawn; kept at its block.
class LineLook : public QTextBlockUserData
{
public:
    std::vector<InlineChip> chips;
    QString aside;            ///< a chip before the words: what the line is taken for unsaid
    bool asideFilled = false; ///< the aside is drawn on a fill
};

/// What the blocks of an outline say of themselves, as properties of their formats, so that it
/// follows every split, undo and redo.
struct OutlineProperty
{
    enum : int {
        Section = QTextFormat::UserProperty + 1, ///< of a heading: its number, from 1
        Group,                                   ///< of a line: what it belongs to
        Lead,                                    ///< of a line: the words its group begins with
        Marked,                                  ///< of a line: whether its group is marked
    };
};

/// The number of the section that @p block is the heading of; 0 for a line.
int headingOf(const QTextBlock &block);
/// The key of the group that a line belongs to.
int groupOf(const QTextBlock &block);
/// Whether a group of lines begins with @p block.
bool beginsGroup(const QTextBlock &block);

/// Lays out an outline: numbered headings with lines below, each group of lines with its lead run
/// in, except for the group at hand, which has room above for controls. Chips are drawn under the
/// text. Only lines that changed are laid out anew.
class OutlineLayout : public QAbstractTextDocumentLayout
{
    Q_OBJECT

public:
    static constexpr int LineHeight = 26;
    static constexpr int TextLeft = 56;
    static constexpr int ControlsLeft = 46;
    static constexpr int ControlsGap = 38;

    explicit OutlineLayout(QTextDocument *document);

    void setPalette(const QPalette &palette) { m_palette = palette; }
    /// Muted words beside the headings.
    void setHints(const QStringList &hints) { m_hints = hints; }
    /// The section and the group that the cursor is in; 0 for none.
    void setAtHand(int section, int group);

    /// The room for controls above the group at hand; empty where there is none.
    QRectF controlsRect() const;
    /// The first block that reaches below @p y.
    QTextBlock blockAt(qreal y) const;

    void draw(QPainter *painter, const PaintContext &context) override;
    int hitTest(const QPointF &point, Qt::HitTestAccuracy accuracy) const override;
    int pageCount() const override { return 1; }
    QSizeF documentSize() const override;
    QRectF frameBoundingRect(QTextFrame *frame) const override;
    QRectF blockBoundingRect(const QTextBlock &block) const override;

    /// Whether lines that look like @p a and @p b begin at the same place.
    static bool beginAlike(const LineLook *a, const LineLook *b);

    /// What to give the characters of @p chips, so that there is room for their frames.
    static std::vector<QTextLayout::FormatRange>
    formatsFor(const std::vector<InlineChip> &chips, const QString &text, const QPalette &palette);

protected:
    void documentChanged(int from, int removed, int added) override;

private:
    struct Place
    {
        qreal top = 0;
        qreal height = 0;
    };

    qreal gapAbove(const QTextBlock &block) const;
    QString leadOf(const QTextBlock &block) const;
    void layOut(const QTextBlock &block) const;
    bool placeAll();
    void clearGroup(int group);
    void drawHeading(QPainter *painter, const QTextBlock &block, const QPointF &at) const;
    void drawLine(QPainter *painter, const QTextBlock &block, const QPointF &at) const;
    void drawChip(QPainter *painter, const QTextBlock &block, const InlineChip &chip,
                  const QPointF &at) const;
    void drawText(QPainter *painter, const QTextBlock &block, const QPointF &at,
                  const PaintContext &context) const;

    QPalette m_palette;
    QStringList m_hints;
    std::vector<Place> m_places; ///< by number of the block
    qreal m_width = 0;
    int m_section = 0;
    int m_group = 0;
};

} // namespace attache
