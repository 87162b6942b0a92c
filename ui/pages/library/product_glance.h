#pragma once

#include "core/domain/product.h"
#include "core/match/product_map.h"
#include "ui/pages/library/product_lines.h"

#include <QWidget>

class QVBoxLayout;

namespace attache {

class Desk;
class LifeLine;
class MixedLine;
class PriceBand;
class TextLabel;

/// What is known of a product beyond its fields: who uses it and who talks about it, its place in
/// its life and in the price bands, the cases that tell of it and the questions asked about it,
/// what it costs and brings in deals, what rivals offer instead, and who is trained on it.
class ProductGlance : public QWidget
{
    Q_OBJECT

public:
    explicit ProductGlance(Desk &desk, QWidget *parent = nullptr);

    void showProduct(const Product &product);
    /// "4 use it · ¥ 547 万 a year", as the figures say it; empty until they are read.
    QStringList figures() const;

Q_SIGNALS:
    void openRequested(const QString &link);

private:
    struct Content
    {
        MapTotals totals;
        std::vector<ProductLine> cases; ///< that tell of it
        std::vector<ProductLine> questions;
        std::vector<ProductLine> returns; ///< what deals it costs and brings
        std::vector<ProductLine> rivals;
        std::vector<ProductLine> trainings;
        int phoneBelow = 0;
        int visitAbove = 0;
    };
    static Result<Content> contentOf(Connection &connection, const Product &product, QDate today);
    void show(const Content &content);
    void fill(QVBoxLayout *lines, const QString &title, const std::vector<ProductLine> &all,
              const QString &none);

    Desk &m_desk;
    Product m_product;
    MixedLine *m_ours;
    MixedLine *m_talks;
    MixedLine *m_others;
    LifeLine *m_life;
    PriceBand *m_prices;
    QVBoxLayout *m_cases;
    QVBoxLayout *m_questions;
    QVBoxLayout *m_returns;
    QVBoxLayout *m_rivals;
    QVBoxLayout *m_trainings;
};

} // namespace attache
