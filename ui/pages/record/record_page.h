#pragma once

#include "core/record/record_type.h"
#include "ui/desk/page.h"

class QVBoxLayout;

namespace attache {

class AttachmentList;
class Button;
class CardWidget;
class Desk;
class EmptyState;
class PageHeader;
class RecordForm;

/// One record of any type, made from its description: what it is called and all its fields. For
/// types without a page of their own, and records that miss the one they would be shown with.
class RecordPage final : public Page
{
    Q_OBJECT

public:
    explicit RecordPage(Desk &desk, QWidget *parent = nullptr);

    QString title() const override;
    /// The record of the link's id, and of the type named by its field.
    void activate(const QVariant &argument) override;

    RecordForm *form() const { return m_form; }
    /// Null for a type that takes no files.
    AttachmentList *attachments() const { return m_attachments; }

protected:
    void read() override;

private:
    void showType(const RecordType &type);
    void showAttachments();
    void showHead();
    void removeRecord();
    void showGone();

    Desk &m_desk;
    const RecordType *m_type = nullptr;
    qint64 m_id = 0;
    QString m_name;
    PageHeader *m_head;
    Button *m_remove;
    QVBoxLayout *m_place;
    RecordForm *m_form = nullptr;
    CardWidget *m_files;
    AttachmentList *m_attachments = nullptr;
    EmptyState *m_gone;
};

} // namespace attache
