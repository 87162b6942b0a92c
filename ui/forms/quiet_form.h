#pragma once

#include "core/record/record_type.h"

#include <QHash>
#include <QPointer>
#include <QSet>
#include <QWidget>

#include <memory>

namespace attache {

class Desk;
class ErrorSwitch;
class FieldText;
class InPlaceEditor;
class KeyValueGroups;
class MoreLine;
class QuietField;
class RefusedTexts;
class SavedEditor;
struct ReferenceData;

/// Fields of a record as lines to read, each edited where it stands; those that are empty are
/// folded into one line that asks for them. Every field is saved as it is left, as one undo step;
/// what is refused stands beside the field and is kept while another record is shown. GUI thread.
class QuietForm final : public QWidget
{
    Q_OBJECT

public:
    struct Group
    {
        QString word; ///< before its first line; empty for none
        std::vector<const char *> keys;
        /// The person's own fields instead of those of keys.
        bool own = false;
    };
    /// Which fields are shown, and how. Fields of no group are not shown.
    struct Layout
    {
        std::vector<Group> groups;
        std::vector<const char *>
            wide; ///< over the whole width, as long texts are without being named
        /// Said elsewhere on the page: the line comes when somebody wants to change it.
        std::vector<const char *> asked;
        std::vector<const char *> tags; ///< texts separated by commas, each part drawn as a chip
    };

    /// @p type and @p desk outlive the form.
    QuietForm(Desk &desk, const RecordType &type, Layout layout, QWidget *parent = nullptr);

    /// Shows another record; what is typed for the one before is saved first.
    void showRecord(qint64 id);
    qint64 recordId() const { return m_id; }
    /// Reads the record again; its fields, too, when the person's own have changed.
    void refresh();
    /// Saves what is being edited.
    void saveNow();
    /// Opens the editor of a field, be it empty or not; false for no field of the form.
    bool edit(const QString &key);
    /// The editor that is open for @p key; null for none.
    SavedEditor *editor(const QString &key) const { return m_editors.value(key); }
    /// Null for none.
    QuietField *field(const QString &key) const { return m_fields.value(key); }
    MoreLine *more() const { return m_more; }

    /// A row of its own below the fields, offered as @p word among what is empty until
    /// setExtraShown() says that it has something.
    void addExtra(const QString &key, const QString &word, QWidget *row);
    void setExtraShown(bool shown);

Q_SIGNALS:
    void recordLost();
    void openRequested(const QString &link);
    /// The record was read.
    void shown();

private:
    void build();
    void addField(const FieldInfo &info, bool keyShown);
    void alignKeys();
    void showFields();
    void open(const FieldInfo &info, const QString &wanted);
    SavedEditor *makeEditor(const FieldInfo &info);
    void save(const QString &key, SavedEditor *editor, const QVariant &value);
    void followReference(const FieldInfo &info);
    /// Keeps what was refused in the open editors for when this record is shown again.
    void putAside();
    /// The amount that @p info, a currency, belongs to; @p info itself where there is none.
    const FieldInfo &besideOf(const FieldInfo &info) const;
    const FieldInfo *fieldOf(const QString &key) const;
    QVariant valueOf(const QString &key) const;
    /// What stands in the line of a field.
    QString textOf(const FieldInfo &info, const FieldText &words) const;

    Desk &m_desk;
    const RecordType &m_type;
    const Layout m_layout;
    qint64 m_id = 0;
    AnyRecord m_record;
    std::vector<FieldInfo> m_infos;
    QStringList m_built; ///< the fields the lines were made for
    std::shared_ptr<const ReferenceData> m_reference;
    ErrorSwitch *m_readable = nullptr;
    KeyValueGroups *m_groups;
    MoreLine *m_more;
    QHash<QString, QuietField *> m_fields;
    QPointer<InPlaceEditor> m_place;
    QHash<QString, SavedEditor *> m_editors; ///< those that are open
    RefusedTexts *m_refused;
    QHash<qint64, QString> m_refusedKeys; ///< by record: the field to be opened again
    QSet<QString> m_asked;                ///< fields somebody opened since the record is shown
    QPointer<QWidget> m_extra;
    QString m_extraKey;
    QString m_extraWord;
    bool m_extraShown = false;
};

} // namespace attache
