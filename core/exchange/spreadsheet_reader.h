#pragma once

#include "core/base/progress.h"
#include "core/exchange/sheet_grid.h"
#include "core/package/package.h"

#include <memory>

namespace attache {

/// A spreadsheet file: XLSX (also strict and of WPS) or ODS, which are read in one go through a
/// streaming XML reader, under the limits of Package; or one that is a text (markup_sheets.h).
///
/// liborcus is not used: it unpacks each part whole and as large as it claims to be, cannot be
/// stopped, and leaves formats, merges, hidden rows and results of formulas to callbacks that are
/// as long as this reader.
class SpreadsheetReader
{
public:
    struct Sheet
    {
        QString name;
        QString part; ///< of the package; all of an ODS are in one
        bool isHidden = false;
    };

    virtual ~SpreadsheetReader() = default;

    /// Errors: as Package::open(); Invalid for a ZIP that is no spreadsheet.
    static Result<std::unique_ptr<SpreadsheetReader>> open(std::unique_ptr<Package> package);

    const std::vector<Sheet> &sheets() const { return m_sheets; }
    /// As shown to a person, of a text; empty for a package.
    const QString &encoding() const { return m_encoding; }
    /// At most @p mostRows rows with content; all where that is 0.
    virtual Result<SheetGrid> read(const Sheet &sheet, qint64 mostRows,
                                   const Progress &progress) const = 0;

protected:
    explicit SpreadsheetReader(std::unique_ptr<Package> package)
        : m_package(std::move(package))
    {
    }

    std::unique_ptr<Package> m_package;
    std::vector<Sheet> m_sheets;
    QString m_encoding;
};

/// The largest sheet that is read: what spreadsheet programs hold.
inline constexpr qint64 SheetRowLimit = 1'048'576;
inline constexpr int SheetColumnLimit = 16'384;
inline constexpr qint64 SheetBytesLimit = 512LL << 20;

} // namespace attache
