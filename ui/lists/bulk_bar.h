#pragma once

#include "core/record/record_type.h"
#include "ui/forms/field_vocabularies.h"

#include <QFrame>

class QMenu;

namespace attache {

class Button;
class Desk;
class TextLabel;

/// Whether two records of @p type may turn out to be one.
bool isMergeable(const RecordType &type);

/// What can be done to several records at once; stands over the list while several are selected.
class BulkBar : public QFrame
{
    Q_OBJECT

public:
    /// Offers the fields with the keys @p fields, in that order, the first @p buttons of them with
    /// a button of their own, and behind them the custom ones. @p desk and @p type outlive it.
    BulkBar(Desk &desk, const RecordType &type, std::shared_ptr<const ReferenceData> reference,
            QStringList fields, qsizetype buttons, QWidget *parent = nullptr);

    /// The keys of those fields of @p type that a menu of values can set.
    static QStringList fieldsOf(const RecordType &type);

    void setCount(qsizetype count);
    /// Fills @p menu with the fields that can be set and their values; also the context menu's.
    void fillFields(QMenu &menu);

Q_SIGNALS:
    /// Set this for all that are selected. @p field is valid during the signal.
    void fieldChosen(const attache::FieldInfo &field, const QVariant &value);
    /// Two are selected that may become one.
    void mergeRequested();
    void removeRequested();
    void clearRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addField(QMenu &menu, const FieldInfo &field);
    void addValue(QMenu &menu, const FieldInfo &field, const QString &words, const QVariant &value);
    void addPeople(QMenu &menu, const FieldInfo &field);
    void ask(const FieldInfo &field);
    Button *addMenuButton(const QString &key);

    Desk &m_desk;
    const RecordType &m_type;
    QStringList m_fields;
    std::shared_ptr<const ReferenceData> m_reference;
    TextLabel *m_count;
    Button *m_merge; ///< while two are selected of a type whose records may be duplicates
};

} // namespace attache
