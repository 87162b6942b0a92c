#pragma once

#include "core/match/product_map.h"

#include <QWidget>

class QStackedWidget;
class QVBoxLayout;

namespace attache {

class Button;
class CardWidget;
class Desk;
class ElidedLabel;
class RecordSheet;
class Tag;
class TextLabel;
class TierBadge;

/// One product at one account: what is there and how we know it, when to talk, why it would suit,
/// and what can be done.
class ProductCellPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ProductCellPanel(Desk &desk, QWidget *parent = nullptr);

    /// @p map is read at once and not kept.
    void showCell(const ProductMap &map, const Settings &settings, Id<Account> account,
                  Id<Product> product);
    /// Nothing to show.
    void showNone();

    /// Notes what they have and opens what was noted for more.
    void note(PlacementState state);
    /// Begins a deal about the product.
    void makeDeal();
    /// A promise of ours, due on the day from which to talk.
    void remind();
    RecordSheet *sheet() const { return m_sheet; }
    Button *remindButton() const { return m_remind; }

Q_SIGNALS:
    void linkActivated(const QString &link);

private:
    void build();
    void fillHead(const MapAccount &account, const MapProduct &product, bool customer);
    void fillWhen(QDate today);
    void fillKnown(QDate today);
    void fillWhy(const std::vector<WhiteReason> &reasons, const Settings &settings, QDate today);
    QVBoxLayout *addSection(const QString &title);
    void openPlacement(qint64 id);

    Desk &m_desk;
    Id<Account> m_account;
    Id<Product> m_product;
    QString m_accountName;
    QString m_productName;
    MapCell m_cell;
    QStackedWidget *m_stack;
    CardWidget *m_card;
    RecordSheet *m_sheet;
    TierBadge *m_badge;
    ElidedLabel *m_title;
    ElidedLabel *m_about;
    Tag *m_state;
    TextLabel *m_amount;
    QVBoxLayout *m_when = nullptr;
    QVBoxLayout *m_known = nullptr;
    QVBoxLayout *m_why = nullptr;
    Button *m_note;
    Button *m_remind;
    Button *m_deal;
};

} // namespace attache
