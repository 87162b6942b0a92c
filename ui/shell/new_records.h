#pragma once

#include "core/record/record_type.h"
#include "ui/desk/link.h"

#include <QObject>

#include <functional>

namespace attache {

class CommandList;
class Desk;
class Navigator;

/// Makes records of the types that can be made on their own, as their descriptions say, and opens
/// them where their first field is to be filled in. What belongs to another record is made for the
/// one in sight, or for one the person picks. What needs a name is asked for it first, so that
/// nothing is stored before something was typed.
class NewRecords : public QObject
{
    Q_OBJECT

public:
    /// Asks for a record of a type, with @p prompt as the question, and calls @p picked with its
    /// id.
    using Picker = std::function<void(const RecordType &type, const QString &prompt,
                                      std::function<void(qint64)> picked)>;

    /// Asks for the name of a new record of a type and calls @p named with it.
    using Namer = std::function<void(const RecordType &type, const QString &prompt,
                                     std::function<void(const QString &)> named)>;

    NewRecords(Desk &desk, Navigator &navigator, Picker pick, Namer askName,
               QObject *parent = nullptr);

    /// Adds a command "new.<table>" for each such type.
    void addCommands(CommandList &commands);
    /// Ids of these commands, in the order of the types' ranks.
    static QStringList commandIds();
    /// Runs the command @p id for the record @p above without asking for that; false when it is
    /// none of ours or needs none.
    bool make(const QString &id, qint64 above);
    /// The record of @p wanted that the place in sight belongs to; 0 for none.
    qint64 inSight(const RecordType &wanted) const;

private:
    void ask(const RecordType &type);
    void make(const RecordType &type, qint64 above);
    void store(const RecordType &type, const AnyRecord &record);
    QString ourPerson() const;

    Desk &m_desk;
    Navigator &m_navigator;
    Picker m_pick;
    Namer m_askName;
};

} // namespace attache
