#pragma once

#include "core/brief/document.h"
#include "ui/desk/page.h"
#include "ui/pages/library/product_story.h"

class QHBoxLayout;

namespace attache {

class Button;
class Desk;
class ErrorSwitch;
class LinkButton;
class PageHeader;
class PaperButton;
class ProductCard;
class ProductCasesCard;
class ProductCostsCard;
class ProductFitCard;
class ProductLifeCard;
class ProductPriceCard;
class ProductQuestionsCard;
class ProductRivalsCard;
class ProductStrip;
class ProductTrainingsCard;
class RecordSheet;
class ScrollBody;
class Tag;
class TextLabel;

/// One product: what it is in a sentence, for whom, at which price, in which stage of its life;
/// what it costs and brings, what rivals have; what is asked about it, which cases tell of it and
/// who is trained on it. Its fields open at the side.
class ProductPage final : public Page
{
    Q_OBJECT

public:
    explicit ProductPage(Desk &desk);

    QString title() const override;
    /// A Link to a product; its field is a key of the product's, or one of its files.
    void activate(const QVariant &argument) override;

    ProductStrip *strip() const { return m_strip; }
    ProductCard *fit() const;
    ProductCard *price() const;
    ProductCard *life() const;
    ProductCostsCard *costs() const { return m_costs; }
    ProductCard *rivals() const;
    ProductCard *questions() const;
    ProductCard *cases() const;
    ProductCard *trainings() const;
    /// The fields at the side.
    RecordSheet *sheet() const { return m_sheet; }
    /// What is to be said of it; empty for nothing.
    QStringList notices() const { return m_notices; }

protected:
    void read() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// In the order they stand in.
    std::vector<ProductCard *> cards() const;
    void layOut();
    QWidget *makeNotices();
    void addActions();
    void connectParts();
    void readStory();
    void show(ProductStory story);
    void showHead();
    void showNotices();
    /// The page for customers.
    Result<Document> paper();
    void edit(const QString &field);
    void closeSheet();
    /// Three columns, or fewer where there is less room.
    void arrange();
    void share();
    void orderStops();
    void reviewed();
    void removeProduct();

    Desk &m_desk;
    Id<Product> m_id;
    Product m_product;
    ProductStory m_story;
    QStringList m_notices;
    ErrorSwitch *m_readable = nullptr;
    PageHeader *m_head;
    Tag *m_stage;
    Tag *m_shareable;
    PaperButton *m_paper;
    QWidget *m_noticeLine = nullptr;
    TextLabel *m_noticeWords;
    LinkButton *m_reviewed;
    ProductStrip *m_strip;
    ScrollBody *m_body;
    QHBoxLayout *m_columns;
    QWidget *m_first;
    QWidget *m_second;
    QWidget *m_third;
    ProductFitCard *m_fit;
    ProductPriceCard *m_price;
    ProductLifeCard *m_life;
    ProductCostsCard *m_costs;
    ProductRivalsCard *m_rivals;
    ProductQuestionsCard *m_questions;
    ProductCasesCard *m_cases;
    ProductTrainingsCard *m_trainings;
    RecordSheet *m_sheet;
    int m_count = 3; ///< of columns
    bool m_ordering = false;
};

} // namespace attache
