#pragma once

#include <QWidget>

#include <array>

namespace attache {

/// How many rows of a list are new, change something, change nothing, and are not taken, as parts
/// of one bar.
class ImportShareBar final : public QWidget
{
    Q_OBJECT

public:
    enum Part { New, Updated, Unchanged, Rejected, PartCount };

    explicit ImportShareBar(QWidget *parent = nullptr);
    void setCounts(const std::array<qint64, PartCount> &counts);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::array<qint64, PartCount> m_counts = {};
};

} // namespace attache
