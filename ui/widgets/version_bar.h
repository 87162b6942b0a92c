#pragma once

#include <QWidget>

namespace attache {

class FlowLayout;

/// How much of something stayed between two versions: unchanged, changed, new and removed parts,
/// each as long as its count.
class VersionBar : public QWidget
{
    Q_OBJECT

public:
    explicit VersionBar(QWidget *parent = nullptr);

    struct Counts
    {
        int unchanged = 0;
        int changed = 0;
        int added = 0;
        int removed = 0;
    };
    void setCounts(const Counts &counts);
    const Counts &counts() const { return m_counts; }

    enum class Part { Unchanged, Changed, Added, Removed };
    /// Draws a part into @p place.
    static void paintPart(QPainter *painter, const QRectF &place, Part part,
                          const QPalette &palette);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Counts m_counts;
};

/// What the parts of a VersionBar stand for and how many there are of each, those alone that there
/// are.
class VersionLegend : public QWidget
{
    Q_OBJECT

public:
    explicit VersionLegend(QWidget *parent = nullptr);

    void setCounts(const VersionBar::Counts &counts);
    QString text() const { return m_said.join(QStringLiteral(", ")); }

private:
    void add(VersionBar::Part part, const QString &words);

    FlowLayout *m_flow;
    QStringList m_said;
};

} // namespace attache
