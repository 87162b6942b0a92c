#pragma once

#include "core/queries/list_query.h"
#include "ui/widgets/choice_menu.h"

#include <QWidget>

#include <functional>
#include <vector>

class QLineEdit;

namespace attache {

class Chip;

/// One thing a list can be narrowed by.
struct Facet
{
    QString key;   ///< in the query
    QString label; ///< translated
    /// The values to choose from, with their numbers; asked for each time the menu opens.
    ChoiceMenu::Load load;
    std::function<QString(const QString &value)> word; ///< what the chip says for a value
};

/// The filters over a list: a chip with a menu for each facet, and a line to search in. Takes a
/// query apart and puts it together; what it means is the list's business.
class FacetBar : public QWidget
{
    Q_OBJECT

public:
    explicit FacetBar(QWidget *parent = nullptr);

    /// Replaces all facets; what the query asks of the others stays.
    void setFacets(std::vector<Facet> facets);
    /// Whether the search line stands there even while it is empty.
    void setTextShown(bool shown);

    /// The order is kept, but it is for the table to change.
    void setQuery(const ListQuery &query);
    const ListQuery &query() const { return m_query; }
    void clear();
    void focusText();

    QStringList keys() const;
    /// Null for no such facet.
    Chip *chip(const QString &key) const;
    ChoiceMenu *menu(const QString &key) const;
    QLineEdit *textLine() const { return m_text; }

Q_SIGNALS:
    /// A person has changed text or facets.
    void queryChanged();

private:
    struct Shown
    {
        Facet facet;
        Chip *chip;
        ChoiceMenu *menu;
    };

    void add(Facet facet);
    void addText();
    void show(const Shown &shown);
    void take(const QString &key, const QStringList &values);
    void takeText();
    void showAll();

    ListQuery m_query;
    std::vector<Shown> m_facets;
    QLineEdit *m_text = nullptr;
    bool m_textShown = false;
};

} // namespace attache
