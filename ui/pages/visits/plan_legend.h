#pragma once

#include "core/domain/kinds.h"

#include <QWidget>

#include <vector>

namespace attache {

/// The icon of @p kind by its freedesktop name.
QString iconOf(VisitKind kind);

/// What the slots of a week look like, and how deals are worked by their amounts.
class PlanLegend : public QWidget
{
    Q_OBJECT

public:
    explicit PlanLegend(QWidget *parent = nullptr);

    /// Below @p phone one calls, above @p visit one goes there: both in words.
    void setBounds(const QString &phone, const QString &visit);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Entry
    {
        enum class Mark { Fixed, Proposed, Icon };
        Mark mark = Mark::Icon;
        QString icon{};
        QString words{};
    };
    std::vector<Entry> m_entries;
};

} // namespace attache
