#pragma once

#include "core/record/record_type.h"
#include "ui/widgets/card.h"

class QToolButton;

namespace attache {

class AttachmentList;
class Button;
class Desk;
class ElidedLabel;
class RecordForm;
class ScrollBody;

/// A record at the side of the page: its name, its fields, and what can be done with it. Esc or the
/// cross closes it.
class RecordSheet : public CardWidget
{
    Q_OBJECT

public:
    RecordSheet(Desk &desk, const RecordType &type, QWidget *parent = nullptr);

    void showRecord(qint64 id);
    qint64 recordId() const;
    virtual void refresh();
    /// False when no field has that key.
    virtual bool focusField(const QString &key);
    RecordForm *form() const { return m_form; }
    /// The files on the record; null where such records take none.
    AttachmentList *attachments() const { return m_attachments; }

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    ScrollBody *content() const { return m_content; }
    Desk &desk() const { return m_desk; }
    /// Tab goes through @p blocks, then the fields, in the order they stand in; what is made later
    /// would come last.
    void orderTabs(const QList<QWidget *> &blocks);
    /// What follows from another record or other values.
    virtual void shown() {}

private:
    void addAttachments();
    void removeRecord();

    Desk &m_desk;
    const RecordType &m_type;
    ElidedLabel *m_name;
    QToolButton *m_close;
    Button *m_remove;
    ScrollBody *m_content;
    RecordForm *m_form;
    AttachmentList *m_attachments = nullptr;
};

} // namespace attache
