#pragma once

#include "core/record/record_type.h"

#include <QWidget>

#include <vector>

class QButtonGroup;
class QGridLayout;

namespace attache {

class FieldText;
class TextLabel;

/// Two records side by side, field by field where they differ: the person chooses which of the two
/// values the one record will have. Where one of them says nothing, the other's is taken.
class MergeFields final : public QWidget
{
    Q_OBJECT

public:
    explicit MergeFields(QWidget *parent = nullptr);

    /// The first one is kept. @p names are what they are called.
    void showRecords(const RecordType &type, const void *kept, const void *other,
                     const std::pair<QString, QString> &names, const FieldText &words);
    void clear();
    /// The keys of the fields for which the other's value was chosen.
    QStringList fromOther() const;
    /// Chooses the kept record's value of the field @p key, or the other's.
    void choose(const QString &key, bool other);

private:
    struct Row
    {
        QString key;
        QButtonGroup *sides;
    };

    void addHead(const std::pair<QString, QString> &names);
    void addRow(const FieldInfo &field, const QString &mine, const QString &theirs);

    QGridLayout *m_grid;
    QWidget *m_rowsHolder = nullptr;
    TextLabel *m_same;
    std::vector<Row> m_rows;
};

} // namespace attache
