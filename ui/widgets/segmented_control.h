#pragma once

#include <QVariant>
#include <QWidget>

class QButtonGroup;

namespace attache {

/// One choice of a few, all in sight: steps of a visit, views of a page. One Tab stop; the arrow
/// keys move the choice.
class SegmentedControl : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentedControl(QWidget *parent = nullptr);

    /// Returns the index of the new segment; the first one added is chosen.
    int addSegment(const QString &text, const QVariant &data = {});
    int count() const;

    int currentIndex() const;
    QVariant currentData() const;
    /// Does not emit when nothing changes.
    void setCurrentIndex(int index);
    void setCurrentData(const QVariant &data);
    void setSegmentText(int index, const QString &text);
    /// How many there are behind the segment, said after its text; below 0 for nothing said.
    void setSegmentCount(int index, int count);
    /// A step that is behind: a check mark, in ok.
    void setDone(int index, bool done);
    void setSegmentEnabled(int index, bool enabled);

Q_SIGNALS:
    void currentChanged(int index);
    /// A segment was chosen by pointing at it, the present one again included.
    void pointedAt(int index);

private:
    QButtonGroup *m_group;
    QVariantList m_data;
};

} // namespace attache
