#pragma once

#include "core/brief/document.h"
#include "core/insight/win_rate_by_standing.h"
#include "core/match/product_map.h"
#include "ui/pages/accounts/accounts_view.h"

class QLayout;

namespace attache {

class CardWidget;
class Chip;
class Desk;
class ElidedLabel;
class EmptyState;
class ErrorSwitch;
class PaperButton;
class ProductCellPanel;
class ProductMatrix;
class SegmentedControl;
class SplitBar;
class TextLabel;

/// The map of products: what every account has in the place of each of ours, existing customers and
/// new names apart, with the current cell at the side.
class ProductMapView final : public AccountsView
{
    Q_OBJECT

public:
    explicit ProductMapView(Desk &desk, QWidget *parent = nullptr);

    TableSet tables() const override;
    void read() override;
    QString subtitle() const override;
    QWidget *makeActions() override;
    void print() override;

    ProductMatrix *matrix() const { return m_matrix; }
    ProductCellPanel *panel() const { return m_panel; }
    const ProductMap &map() const { return m_map; }
    PaperButton *paperButton() const { return m_paper; }
    /// The win rate as it is said of existing customers, or of prospects.
    ElidedLabel *rateLabel(bool customers) const
    {
        return (customers ? m_customers : m_fresh).rate;
    }
    /// The whole map as a paper.
    Result<Document> document() const;
    /// What is read of the file at once.
    struct Content
    {
        ProductMap map;
        StandingWinRates rates;
        Settings settings;
    };

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Side
    {
        CardWidget *card;
        TextLabel *figures;
        ElidedLabel *rate;
        SplitBar *bar;
        TextLabel *words;
    };
    QLayout *makeFilters();
    void build();
    void connectParts();
    Side makeSide(const QString &title);
    void show(Content content);
    void fillSide(Side &side, bool customers);
    void showCell();

    Desk &m_desk;
    ProductMap m_map;
    StandingWinRates m_rates;
    Settings m_settings;
    ErrorSwitch *m_readable;
    Side m_customers;
    Side m_fresh;
    SegmentedControl *m_which;
    Chip *m_grouped;
    Chip *m_ending;
    ProductMatrix *m_matrix;
    EmptyState *m_noProducts; ///< in the place of the matrix
    ProductCellPanel *m_panel;
    PaperButton *m_paper = nullptr;
};

/// One bar parted by how many cells are in which state.
class SplitBar : public QWidget
{
public:
    explicit SplitBar(QWidget *parent = nullptr);
    void setTotals(const MapTotals &totals);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    MapTotals m_totals;
};

} // namespace attache
