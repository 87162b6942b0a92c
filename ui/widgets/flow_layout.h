#pragma once

#include <QLayout>

#include <vector>

namespace attache {

/// Places its items one after another and goes on in a new line where the width ends; mirrored
/// when reading from right to left.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    explicit FlowLayout(QWidget *parent = nullptr, int spacing = -1);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    /// Returns the height used in @p rect, moving the items there when @p move is set.
    int arrange(const QRect &rect, bool move) const;

    std::vector<QLayoutItem *> m_items;
};

} // namespace attache
