#pragma once

#include "ui/pages/library/product_story.h"
#include "ui/style/fonts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/keyed_rows.h"

#include <functional>

namespace attache {

class ListRow;

/// A card on the page of a product: rows that lead somewhere or are edited, and what stands in
/// their place while there are none.
class ProductCard : public CardWidget
{
    Q_OBJECT

public:
    /// @p none says what belongs here.
    ProductCard(const QString &title, const QString &none, QWidget *parent = nullptr);

    virtual void showStory(const ProductStory &story) = 0;
    /// What the rows say, or what stands in their place.
    QStringList lines() const;
    /// The row whose words have @p words in them; null for none.
    ListRow *rowSaying(const QString &words) const;

Q_SIGNALS:
    /// To leave for a link.
    void openRequested(const QString &link);
    /// To edit a field of the product.
    void editRequested(const QString &field);

protected:
    /// A row of the card. What has the same key says the same, and stays the widget it is.
    struct Row
    {
        QString key;
        std::function<QWidget *()> make;
    };
    void showRows(const std::vector<Row> &rows);
    /// A row that says @p said to a screen reader and, when it is chosen, does @p run.
    static ListRow *makeRow(int height, const QString &said, std::function<void()> run);
    /// The same, leading to @p link.
    ListRow *makeLinkRow(int height, const QString &said, const QString &link);
    /// An action in the head that edits @p field; off where @p writable is not.
    void addEdit(const QString &text, const QString &field, bool writable);
    /// An action in the head that leads to @p link.
    Button *addLink(const QString &text, const QString &link);
    /// Small words over several lines.
    static QWidget *makeWords(const QString &text, TextColor color = TextColor::Secondary);
    /// A name over what else there is to say.
    static QWidget *twoLines(const QString &upper, const QString &lower);

private:
    TextLabel *m_none;
    KeyedRows<QString, QWidget> m_rows;
};

} // namespace attache
