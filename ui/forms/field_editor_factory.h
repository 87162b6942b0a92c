#pragma once

#include "core/record/field.h"
#include "core/store/workspace.h"
#include "ui/forms/field_vocabularies.h"

namespace attache {

class SavedEditor;

/// Makes the editor that the description of a field asks for; forms and tables in place use the
/// same ones. GUI thread.
class FieldEditorFactory
{
public:
    /// What stands in another field of the same record now.
    using ValueOf = std::function<QVariant(const QString &key)>;

    /// @p workspace outlives the editors made here.
    FieldEditorFactory(Workspace &workspace, std::shared_ptr<const ReferenceData> reference);

    /// Never null; belongs to the caller. Its values are those of the field, a choice that is not
    /// made being the empty key.
    SavedEditor *make(const FieldInfo &field, const ValueOf &valueOf) const;
    /// @p value of @p field as such an editor takes it.
    static QVariant shown(const FieldInfo &field, const QVariant &value);

private:
    SavedEditor *makeText(const FieldInfo &field, const ValueOf &valueOf) const;
    SavedEditor *makeReference(const FieldInfo &field, const ValueOf &valueOf) const;
    static SavedEditor *makeChoice(const FieldInfo &field);

    Workspace &m_workspace;
    std::shared_ptr<const ReferenceData> m_reference;
};

} // namespace attache
