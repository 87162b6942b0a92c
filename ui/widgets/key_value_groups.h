#pragma once

#include <QWidget>

#include <vector>

class QGridLayout;

namespace attache {

class QuietField;
class TextLabel;

/// Fields in groups, each under a bold word in front of its first row: two beside one another where
/// there is room for what they say, else over the whole width. Fields that are hidden leave no gap,
/// and neither does a group of none.
class KeyValueGroups : public QWidget
{
    Q_OBJECT

public:
    explicit KeyValueGroups(QWidget *parent = nullptr);

    /// Without a word its fields begin where the words of the others stand, if there are any.
    void addGroup(const QString &word);
    /// To the last group; takes ownership.
    void addField(QuietField *field, bool wide);
    void clear();
    /// Puts every field in its place; to be called when some were shown or hidden.
    void arrange();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Field
    {
        QuietField *widget;
        bool wide;
    };
    struct Group
    {
        TextLabel *word;
        std::vector<Field> fields;
    };

    /// The row behind the group.
    int arrange(const Group &group, int row);
    /// Whether @p field takes the whole width.
    bool isWhole(const Field &field) const;
    std::vector<bool> wholeFields() const;

    QGridLayout *m_grid;
    std::vector<Group> m_groups;
    std::vector<bool> m_whole; ///< as they are arranged
};

} // namespace attache
