#pragma once

#include "core/queries/account_list.h"
#include "ui/forms/field_vocabularies.h"
#include "ui/widgets/choice_menu.h"

#include <QWidget>

class QLineEdit;

namespace attache {

class Chip;

/// Which accounts the list shows: one chip a filter, those over the person's own choices among
/// them, and a line to search in what is shown.
class AccountFilterBar : public QWidget
{
    Q_OBJECT

public:
    AccountFilterBar(Connection &connection, std::shared_ptr<const ReferenceData> reference,
                     QWidget *parent = nullptr);

    /// The filters; the order is not theirs to say.
    const AccountQuery &query() const { return m_query; }
    /// Shows other filters without announcing them.
    void setQuery(const AccountQuery &query);
    /// Takes all filters off.
    void clear();
    /// These accounts alone, whatever was filtered before: what an import brought.
    void showImported(const std::vector<qint64> &ids);
    /// The cursor to the line that searches, which appears.
    void focusText();
    /// Follows the person's own fields.
    void refresh();

    /// For tests: the chip of a filter by its key ("tier", "region", …, "custom:<id>").
    Chip *chip(const QString &key) const;
    ChoiceMenu *menu(const QString &key) const;

Q_SIGNALS:
    void queryChanged();

private:
    struct Facet
    {
        QString key;
        Chip *chip = nullptr;
        ChoiceMenu *menu = nullptr;
        std::function<QStringList(const AccountQuery &)> get;
        std::function<void(AccountQuery &, const QStringList &)> set;
        std::function<QString(const QString &key)> word;
    };

    void addFacet(Facet facet, const QString &name, ChoiceMenu::Load load);
    void addTier();
    void addRegion();
    void addIndustry();
    void addStage();
    void addOwner();
    void addOverdue();
    void addImported();
    void addText();
    void showText();
    void addCustom();
    void show(const Facet &facet);
    void showAll();
    Result<std::vector<ChoiceMenu::Choice>> regionChoices() const;
    Result<std::vector<ChoiceMenu::Choice>> industryChoices() const;
    Result<std::vector<ChoiceMenu::Choice>>
    counted(const QString &key, const std::function<QString(const QString &)> &word) const;

    Connection &m_connection;
    std::shared_ptr<const ReferenceData> m_reference;
    AccountQuery m_query;
    std::vector<Facet> m_facets;
    QStringList m_customKeys; ///< of the facets over the person's own fields, with their words
    Chip *m_overdue = nullptr;
    Chip *m_imported = nullptr; ///< in sight while the list shows what an import brought
    QLineEdit *m_text = nullptr;
};

} // namespace attache
