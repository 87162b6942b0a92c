#pragma once

#include "core/domain/custom_field.h"
#include "ui/forms/field_vocabularies.h"

#include <QFrame>

class QMenu;

namespace attache {

class Button;
class Desk;
class TextLabel;

/// What can be done to several accounts at once; stands over the list while several are selected.
class BulkBar : public QFrame
{
    Q_OBJECT

public:
    BulkBar(Desk &desk, std::shared_ptr<const ReferenceData> reference, QWidget *parent = nullptr);

    void setCount(qsizetype count);
    /// Fills @p menu with the fields that can be set and their values; also the context menu's.
    void fillFields(QMenu &menu);

Q_SIGNALS:
    /// Set this for all that are selected. @p field is valid during the signal.
    void fieldChosen(const attache::FieldInfo &field, const QVariant &value);
    void removeRequested();
    void clearRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addField(QMenu &menu, const FieldInfo &field);
    void addValue(QMenu &menu, const FieldInfo &field, const QString &words, const QVariant &value);
    void ask(const FieldInfo &field);
    Button *addMenuButton(const QString &key);

    Desk &m_desk;
    std::shared_ptr<const ReferenceData> m_reference;
    TextLabel *m_count;
};

} // namespace attache
