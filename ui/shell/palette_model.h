#pragma once

#include "core/search/search.h"
#include "ui/desk/link.h"

#include <QAbstractListModel>
#include <QPointer>

#include <vector>

class QAction;

namespace attache {

class Connection;
struct RecordType;

/// What the search field offers for what was typed: records in groups, and commands.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Kind { Heading, Record, Command, Name, Nothing };
    struct Entry
    {
        Kind kind = Kind::Heading;
        QString title;
        QString subtitle;    ///< muted, behind the title
        QStringList matched; ///< parts of the title or the subtitle that suit what was typed
        QString trailing;    ///< at the end: a shortcut
        QString icon;
        Link link;                ///< of a record
        QPointer<QAction> action; ///< of a command
    };

    using QAbstractListModel::QAbstractListModel;

    /// Records of every type that suit @p text, and the commands among @p actions that do, also by
    /// how their words sound; without text, the first of @p opened, which were opened lately, and
    /// all commands. A text begun with ">" finds commands only.
    void showAll(Connection &connection, const QString &text, const std::vector<QAction *> &actions,
                 const std::vector<OpenedRecord> &opened = {});
    /// Only records of @p type; without text, the newest.
    void showRecords(Connection &connection, const RecordType &type, const QString &text,
                     const std::vector<OpenedRecord> &opened = {});
    /// @p text as the name of a new record of @p type, and the records that suit it already.
    void showName(Connection &connection, const RecordType &type, const QString &text);

    const Entry &entry(int row) const { return m_entries[static_cast<size_t>(row)]; }
    bool isChoosable(int row) const;
    /// The next choosable row from @p row in direction @p step, round the ends; -1 for none.
    int nextChoosable(int row, int step) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void replace(std::vector<Entry> entries);

    std::vector<Entry> m_entries;
};

} // namespace attache
