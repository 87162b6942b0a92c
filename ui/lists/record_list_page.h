#pragma once

#include "ui/desk/page.h"
#include "ui/lists/list_view.h"

namespace attache {

class PageHeader;
class RecordSheet;
class RecordSource;

/// A page that lists all records of one type, made from the description of the type: a column for
/// each field, facets for choices, for people of ours and for references that may be missing, a
/// search line where the type is searchable, New where a person can make one, editing in the cells
/// and at the side, export. A record whose home is this page opens at its side, any other on its
/// own page.
class RecordListPage : public Page
{
    Q_OBJECT

public:
    /// @p key is the key of the page, under which views and columns are kept as well; @p none says
    /// what belongs here. Of many fields, @p usual names those that a fresh list shows, in their
    /// order. @p sheet, which the page takes, shows a record at its side; by default all its
    /// fields.
    /// @p desk, @p type and @p preferences, which may be null, outlive the page.
    RecordListPage(Desk &desk, Preferences *preferences, const QString &key, const RecordType &type,
                   const QString &none, QWidget *parent = nullptr, const QStringList &usual = {},
                   RecordSheet *sheet = nullptr);

    QString title() const override;
    /// A Link's id is a record, as is the field "<type>:<id>#<field>".
    void activate(const QVariant &argument) override;

    ListView *list() const { return m_list; }
    RecordSheet *sheet() const { return m_sheet; }
    /// Not to be shown where the page stands in another one, which has a header.
    PageHeader *header() const { return m_header; }

protected:
    void hideSheet();
    /// Follows the tables of other views of the page, too.
    void followAlso(TableSet tables);
    /// Leaves the records with @p ids alone, which a filter named @p words says and takes off.
    void showChosen(const std::vector<qint64> &ids, const QString &words);
    /// See RecordSource::setDue(); to be said when the page is made.
    void setDue(QStringList keys, std::function<bool(const void *record)> waits);
    void read() override;
    void readChanged(const Changes &changes) override;

private:
    void addHeader();
    void addActions();
    void showFacets();
    void showHead();
    void make();
    void open(qint64 id);
    void openSheet(qint64 id, const QString &field);

    Desk &m_desk;
    const QString m_key;
    const RecordType &m_type;
    RecordSource *m_source;
    QString m_chosenWords; ///< the name of that filter; empty until there was one
    PageHeader *m_header;
    ListView *m_list;
    RecordSheet *m_sheet;
};

} // namespace attache
