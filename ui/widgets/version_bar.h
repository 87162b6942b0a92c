#pragma once

#include <QWidget>

namespace attache {

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

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Counts m_counts;
};

} // namespace attache
